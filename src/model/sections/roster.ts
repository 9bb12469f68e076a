/** `network` from lists that districts have: a staff list, a survey of ties, a list of schools. The files are read elsewhere; here is what they are called. */
import {choice, isMap, names, optional, record, text, type Fields, type Kind} from '../../schema/index.ts';
import {ROLES, SURVEY_STATES} from '../plan.ts';

/** Roles as people say them: one or many. */
export const ROLE_ALIASES = {
  teachers: 'teacher', coaches: 'coach', leader: 'school leader', leaders: 'school leader', 'school leaders': 'school leader',
  principal: 'school leader', principals: 'school leader', 'district leaders': 'district leader',
} as const;

/** Columns that mean something; the key says what, the text behind it how the file calls it. */
export const ROSTER_COLUMNS = ['id', 'school', 'district', 'role', 'underserved share', 'source', 'target', 'strength', ...SURVEY_STATES] as const;

const file = text('the name of a CSV file', 500);

/** A word for each role that the staff list uses: `Principal: school leader`. Words of the list are anybody's, so they are read as they stand. */
const titles: Kind<Readonly<Record<string, string>>> = (() => {
  const role = choice('a role', ROLES, ROLE_ALIASES);
  const expects = 'titles and their roles, such as {Principal: school leader}';
  return {
    ...names('a title', role, expects),
    read(written, path, issues) {
      if (!isMap(written)) return names('a title', role, expects).read(written, path, issues) && {};
      const read = Object.entries(written).map(([title, word]) => [title, role.read(word, [...path, title], issues)] as const);
      return read.some(([, word]) => word === undefined) ? undefined : Object.fromEntries(read) as Record<string, string>;
    },
  };
})();

const columns = record('columns, such as {id: staff_id, school: site}', Object.fromEntries(ROSTER_COLUMNS.map(word =>
  [word, optional(text('the name of a column', 200), {word, about: `The column that holds: ${word}.`})])) as Fields, {name: 'columns', key: 'column'});

export const rosterFields = {
  roster: optional(file, {about: 'A staff list, one person a row (CSV).', examples: ['people.csv']}),
  ties: optional(file, {about: 'A survey of ties, one naming a row: who asks whom (CSV).', examples: ['ties.csv']}),
  schools: optional(file, {about: 'A list of schools with district, students, underserved share (CSV).', examples: ['schools.csv']}),
  columns: optional(columns, {about: 'What the columns of your files are called, where they are not called as here.', examples: [{id: 'staff_id', school: 'site', role: 'title'}]}),
  roles: optional(titles, {
    about: 'Which role each title of the staff list stands for; titles without one count as teachers.',
    examples: [{Principal: 'school leader', 'Instructional Coach': 'coach'}],
  }),
};

/** The lists a network is read from, named as the scenario does: relative to it. */
export interface RosterReference {
  readonly roster: string;
  readonly ties: string | null;
  readonly schools: string | null;
  /** By what a column holds (`ROSTER_COLUMNS`): how the file calls it. */
  readonly columns: Readonly<Record<string, string>>;
  /** By title: the role it stands for. */
  readonly roles: Readonly<Record<string, string>>;
}
