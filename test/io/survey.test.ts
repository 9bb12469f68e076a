/** Goal: a staff list, its ties and its schools arrive as they are, and whatever was wrong with them is said row by row: nothing is lost silently. */
import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {SurveyNetwork} from '../../src/model/plan.ts';
import {RINGS} from '../../src/model/rings.ts';
import {ROLES, SURVEY_STATES} from '../../src/model/plan.ts';
import {FIRST_ROLES, RING_WORDS, STATES} from '../../src/io/survey/network.ts';
import {readSurvey, type SurveyFiles} from '../../src/io/survey.ts';
import {emptyFolder} from './folder.ts';

function survey(texts: {readonly roster: string; readonly ties?: string; readonly schools?: string}, more: Partial<SurveyFiles> = {}) {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.csv`), text);
  return readSurvey({folder, roster: 'roster.csv', ties: texts.ties === undefined ? null : 'ties.csv', schools: texts.schools === undefined ? null : 'schools.csv', ...more});
}

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

describe('real data', () => {
  const read = readSurvey({folder: fileURLToPath(new URL('../../scenarios/data/teacher-advice-15-schools', import.meta.url)), roster: 'nodes.csv', ties: 'edges.csv'});

  test('433 people in 15 schools and 1,540 ties arrive, each tie inside its school', () => {
    const {people, schools, ties, districts} = read.network;
    expect([people.id.length, schools.length, ties!.source.length, districts.length]).toEqual([433, 15, 1540, 1]);
    expect(read.issues).toEqual([]);
    expect(read.lines[0]).toBe('433 people in 15 schools, 1 district; 1540 ties');
    ties!.source.forEach((source, tie) => expect(people.school[ties!.target[tie]]).toBe(people.school[source]));
    expect(new Set(people.role)).toEqual(new Set([0]));
    expect(schools.every(({underserved, office}) => underserved === null && !office)).toBe(true);
  });

  test('the first tie is 1-2 asks 1-1', () => {
    expect([read.network.ties!.source[0], read.network.ties!.target[0]].map(row => read.key[row].id)).toEqual(['1-2', '1-1']);
  });
});

describe('the shape', () => {
  test('is the model\'s', () => {
    const network: SurveyNetwork = survey({roster: 'id,school\n1,Lee\n'}).network;
    expect(network.kind).toBe('survey');
    expect([FIRST_ROLES, STATES, RING_WORDS]).toEqual([ROLES, SURVEY_STATES, RINGS]);
  });

  test('schools in order of first appearance, people in file order within them, those without a school in the office of their district', () => {
    const {network, key} = survey({roster: 'id,school,district\na,Oak,North\nb,Lee,South\nc,Oak,North\nd,,South\ne,Lee,North\nf,Lee,\n'});
    expect(network.districts).toEqual(['North', 'South']);
    expect(network.schools.map(({name, district, office}) => [name, district, office])).toEqual([
      ['Oak', 0, false], ['Lee', 1, false], ['South office', 1, true], ['Lee', 0, false], // two schools of one name
    ]);
    expect(key.map(({id}) => id)).toEqual(['a', 'c', 'b', 'f', 'd', 'e']);
    expect(network.people.school).toEqual([0, 0, 1, 1, 2, 3]);
  });

  test('shares of underserved students from the school list, as people write them', () => {
    const {network} = survey({roster: 'id;school\n1;Oak\n2;Lee\n3;Elm\n4;Ash\n', schools: 'School;Underserved Share\nlee ;0,62\nOAK;45 %\nElm;NA\nAsh;1\n'});
    expect(network.schools.map(({name, underserved}) => [name, underserved])).toEqual([['Oak', 0.45], ['Lee', 0.62], ['Elm', null], ['Ash', 1]]);
  });

  test('or from the staff list; and the district from the school list', () => {
    const {network} = survey({roster: 'id,school,underserved share\n1,Oak,\n2,Oak,40%\n', schools: 'school,district\nOak,North\n'});
    expect(network.schools).toEqual([{name: 'Oak', district: 0, office: false, underserved: 0.4}]);
    expect(network.districts).toEqual(['North']);
  });

  test('columns that say where people stand; others group results', () => {
    const {network, lines} = survey({roster: [
      'id,school,Ring,demand,old_practice,activity,community,phase,name',
      '1,Oak,practice,"0,5",10 %,2.5,reading,new,Ann', '2,Oak,Community of Interest,,0,,,new,Bo', '3,Oak,2,1,0,0,Reading,new,Cy',
      '4,Oak,,0,0,0,maths,old,Di', '5,Oak,outside,0,0,0,,old,Ed', '6,Oak,0,0,0,0,,old,Flo',
    ].join('\n')});
    expect(network.people.state).toEqual({
      ring: [3, 1, 2, null, 0, 0], demand: [0.5, null, 1, 0, 0, 0], 'old practice': [0.1, 0, 0, 0, 0, 0],
      activity: [2.5, null, 0, 0, 0, 0], community: [0, null, 0, 1, null, null],
    });
    expect(network.people.groups).toEqual({phase: ['new', 'new', 'new', 'old', 'old', 'old']});
    expect(lines).toContain('roster.csv: not read, because they could tell who someone is: "name"');
    expect(lines).toContain('roster.csv: 1 of 6 people: no demand given, it is drawn: line 3');
  });

  test('titles become roles by their own word or by the mapping, which may bring roles of its own', () => {
    const {network, lines} = survey(
      {roster: 'staff_id,site,title\n1,Oak,Principal\n2,Oak,Teachers\n3,Oak,Librarian\n4,Oak,Bus driver\n5,Oak,INSTRUCTIONAL COACH\n6,Oak,bus driver\n7,Oak,\n'},
      {columns: {id: 'staff_id', school: 'site', role: 'title'}, roles: {Principal: 'school leaders', 'Instructional Coach': 'coach', Librarian: 'librarian', Dean: 'school leader'}},
    );
    expect(network.roles).toEqual(['teacher', 'coach', 'school leader', 'district leader', 'librarian']);
    expect(network.people.role).toEqual([2, 0, 4, 0, 1, 0, 0]);
    expect(lines.slice(1)).toEqual([
      'roster.csv: 3 people with a title that is no role of the model count as teachers: "Bus driver" 2, no title 1',
      'roster.csv: roles: no one has the title "Dean"',
    ]);
  });

  test('strength by its largest value', () => {
    const {network, lines} = survey({roster: 'id,school\n1,Oak\n2,Oak\n', ties: 'source,target,strength\n1,2,5\n2,1,2\n'});
    expect(network.ties!.strength).toEqual([1, 0.4]);
    expect(lines).toContain('ties.csv: strength was divided by 5, its largest value');
    expect(survey({roster: 'id,school\n1,Oak\n2,Oak\n', ties: 'source,target,strength\n1,2,50 %\n2,1,\n'}).network.ties!.strength).toEqual([0.5, null]);
  });
});

test('a dirty roster: every fault, exactly', () => {
  const {network, issues, lines, notes} = readSurvey({folder: fixtures, roster: 'dirty-roster.csv', ties: 'dirty-ties.csv', schools: 'dirty-schools.csv'});
  expect(issues).toEqual([]);
  expect(lines).toEqual([
    '7 people in 3 schools, 1 office, 3 districts; 3 ties',
    'dirty-roster.csv: 1 row is blank: line 6',
    'dirty-roster.csv: 1 row repeats a person; the first row counts: "t1" (line 5)',
    'dirty-roster.csv: 1 row has an id that differs from an earlier one only by capitals or spaces; taken for the same person, the first row counts: "T2" (line 7)',
    'dirty-roster.csv: 1 person has no id; no tie can name them: line 8',
    'dirty-schools.csv: 1 school is listed again; the first row counts: "oak" (line 4)',
    'dirty-schools.csv: 1 row names no school; left out: line 5',
    'dirty-roster.csv: 1 person has no school; counted to the office of the district: "d1" (line 9)',
    'dirty-roster.csv: 1 person has no district; put into one called "no district given": "t9" (line 11)',
    'dirty-schools.csv: 1 school has no one in the staff list; left out: "Elm" (line 3)',
    'dirty-roster.csv: 2 schools are not in dirty-schools.csv: "Lee" (line 4), "Ash" (line 11)',
    'dirty-roster.csv: 2 people with a title that is no role of the model count as teachers: "Custodian" 2',
    'dirty-roster.csv: not read, because they could tell who someone is: "email"',
    'dirty-ties.csv: 2 ties name someone who is not in the staff list; left out: "t77" (line 4), "t88" and "no id" (line 5)',
    'dirty-ties.csv: 1 tie writes an id with other capitals or spaces than the staff list; matched: "T2 → t1" (line 3)',
    'dirty-ties.csv: 1 tie leads from a person to the same person; left out: "t1 → t1" (line 6)',
    'dirty-ties.csv: 1 tie is named again; the first row counts: "t1 → t2" (line 7)',
    'dirty-ties.csv: 1 tie has the strength 0; left out: "t3 → t1" (line 8)',
  ]);
  expect(network.people.id).toEqual(['p001', 'p002', 'p003', 'p004', 'p005', 'p006', 'p007']);
  // Every row of the ties file is either in or in a note.
  const left = notes.filter(({code}) => ['unmatched-tie', 'self-tie', 'duplicate-tie', 'tie-of-no-strength'].includes(code));
  expect(network.ties!.source.length + left.reduce((sum, {count}) => sum + count, 0)).toBe(8);
});

describe('refused, with the line', () => {
  test.each([
    {what: 'no column of that name', texts: {roster: 'staff_id,school\n1,Oak\n'}, message: 'no column "id"; the columns are "staff_id", "school"', line: 1},
    {what: 'a mapping to a column that is not there', texts: {roster: 'id,school\n1,Oak\n'}, columns: {role: 'title'}, message: 'columns: no file has a column "title"; roster.csv has "id", "school"', line: 1},
    {what: 'a mapping of an unknown word', texts: {roster: 'id,school\n1,Oak\n'}, columns: {skool: 'school'}, message: 'columns: "skool" is not known', line: 1},
    {what: 'a share above 1', texts: {roster: 'id,school,demand\n1,Oak,0.2\n2,Oak,50\n'}, message: 'demand "50": a share from 0 to 1 is expected; did you mean 50 %?', line: 3},
    {what: 'a word where a number belongs', texts: {roster: 'id,school,quality\n1,Oak,good\n'}, message: 'quality "good": a share from 0 to 1 is expected', line: 2},
    {what: 'an unknown ring', texts: {roster: 'id,school,ring\n1,Oak,4\n'}, message: 'ring "4": outside, interest, engagement or practice is expected, or 0 to 3', line: 2},
    {what: 'a share of a school', texts: {roster: 'id,school\n1,Oak\n', schools: 'school,underserved share\nOak,62\n'}, message: 'underserved share "62": a share from 0 to 1 is expected', line: 2},
    {what: 'a strength below 0', texts: {roster: 'id,school\n1,Oak\n2,Oak\n', ties: 'source,target,strength\n1,2,-1\n'}, message: 'strength "-1": a number of 0 or more is expected', line: 2},
    {what: 'ties of another network', texts: {roster: 'id,school\n1,Oak\n', ties: 'source,target\na,b\nb,a\n'}, message: 'none of the 2 ties names two people of the staff list', line: 2},
    {what: 'a ragged row', texts: {roster: 'id,school\n1,Oak,x\n2,Oak\n'}, message: '3 cells; the headings are 2', line: 2},
  ])('$what', ({texts, columns = {}, message, line}) => {
    expect(survey(texts, {columns: columns as Record<string, string>}).issues).toEqual([expect.objectContaining({severity: 'error', message, line})]);
  });

  test('a spreadsheet, by its name or by what is in it, with how to save it as CSV', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'staff.xlsx'), 'PK\u0003\u0004');
    writeFileSync(join(folder, 'staff.csv'), 'PK\u0003\u0004');
    for (const roster of ['staff.xlsx', 'staff.csv']) {
      expect(() => readSurvey({folder, roster})).toThrow(expect.objectContaining({code: 65, message: `${roster} is a spreadsheet; a CSV file is expected`, hint: expect.stringMatching(/CSV UTF-8/)}));
    }
  });

  test('files that are not there, all at once', () => {
    expect(() => readSurvey({folder: emptyFolder(), roster: 'staff.csv', ties: 'ties.csv'})).toThrow('staff.csv is not there; ties.csv is not there');
  });

  test('a staff list outside the scenario\'s folder', () => {
    const elsewhere = emptyFolder();
    writeFileSync(join(elsewhere, 'staff.csv'), 'id,school\n1,Oak\n');
    const folder = emptyFolder();
    symlinkSync(join(elsewhere, 'staff.csv'), join(folder, 'staff.csv'));
    expect(() => readSurvey({folder, roster: 'staff.csv'})).toThrow(/outside/);
    expect(readSurvey({folder, roster: 'staff.csv', allowOutside: true}).people).toBe(1);
  });
});

describe('privacy', () => {
  const roster = ['id,school,email,grade', ...Array.from({length: 9}, (_, row) => `Ann Lee ${row},Oak,ann${row}@oak.org,${row % 3}`)].join('\n');

  test('nothing of a person goes on, unless asked; the key stays apart', () => {
    const {network, key} = survey({roster});
    expect(JSON.stringify(network)).not.toMatch(/Ann|ann/);
    expect(key[2]).toEqual({pseudonym: 'p003', id: 'Ann Lee 2', line: 4});
    const twice = survey({roster: `${roster}\nAnn Lee 2,Elm,x,1\n`});
    expect(twice.lines.join()).toContain('"Ann Lee 2" (line 11)');
    expect(twice.anonymousLines).toEqual([
      '9 people in 1 school, 1 district; no ties were given', 'roster.csv: 1 row repeats a person; the first row counts: line 11',
      'roster.csv: not read, because they could tell who someone is: "email"',
    ]);
    expect(survey({roster}, {keepNames: true}).network.people.id[2]).toBe('Ann Lee 2');
  });

  test('a column that almost tells people apart is no group, whatever its name', () => {
    const odd = roster.replace('email', 'kontakt');
    expect(Object.keys(survey({roster: odd}).network.people.groups)).toEqual(['grade']);
  });
});

test('a nation\'s staff list takes seconds: 100,000 people, 3,000 schools', () => {
  const rows = Array.from({length: 100_000}, (_, row) => `${row},school ${row % 3000}`);
  const {people, network} = survey({roster: `id,school\n${rows.join('\n')}\n`, schools: `school,underserved share\n${Array.from({length: 3000}, (_, row) => `School ${row},0.4`).join('\n')}`});
  expect([people, network.schools.length]).toEqual([100_000, 3000]);
  expect(network.schools.every(({underserved}) => underserved === 0.4)).toBe(true);
});
