/** Real staffs that were asked whom they turn to for advice: 15 schools to fit to, a law firm and a group of managers to check on. */
import {readFileSync} from 'node:fs';
import {rowsOf, staffOf, type Staff} from './staff.ts';
import {ROOT} from '../root.ts';

/** The project's folder, from the source or from what `tsc` makes of it, a folder deeper. */
const table = (path: string) => rowsOf(readFileSync(new URL(path, ROOT), 'utf8'));

/** Smallest first. */
export function fifteenSchools(): Staff[] {
  const people = table('scenarios/data/teacher-advice-15-schools/nodes.csv');
  const ties = table('scenarios/data/teacher-advice-15-schools/edges.csv');
  const groups = new Map(table('test/staff-networks/fixtures/teacher-advice-15-schools/groups.csv').map(row => [row.id, row]));
  const schools = [...new Set(people.map(({school}) => school))].map(school => {
    const ids = people.filter(person => person.school === school).map(({id}) => id);
    const group = (column: string) => ids.map(id => Number(groups.get(id)![column]));
    return staffOf(`school ${school}`, ids, ties.filter(tie => tie.school === school).map(({source, target}) => [source, target]), {
      unit: group('grade'), cohort: group('entry_cohort'), attitude: group('attitude'),
    });
  });
  return schools.sort((one, other) => one.advice.nodes - other.advice.nodes || (one.name < other.name ? -1 : 1));
}

function fixture(folder: string, name: string, unit: (person: Readonly<Record<string, string>>) => number): Staff {
  const people = table(`test/staff-networks/fixtures/${folder}/nodes.csv`);
  const ties = table(`test/staff-networks/fixtures/${folder}/edges.csv`).filter(({relation}) => relation === 'advice');
  return staffOf(name, people.map(({id}) => id), ties.map(({source, target}) => [source, target]), {unit: people.map(unit)});
}

/** Lawyers of one practice in one office work together. */
export function lawFirm(): Staff {
  return fixture('law-firm', 'law firm', ({office, practice}) => Number(office) * 10 + Number(practice));
}

export function highTechManagers(): Staff {
  return fixture('high-tech-managers', 'high-tech managers', ({dept}) => Number(dept));
}
