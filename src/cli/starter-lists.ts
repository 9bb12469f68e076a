/** The empty lists that `dlsim init` writes, and what belongs into each of their columns. A CSV file holds no comments: the README beside it explains them. */

export interface StarterList {
  readonly file: string;
  /** What one row is. */
  readonly row: string;
  /** Heading and what to write under it, in the order of the file. */
  readonly columns: readonly (readonly [heading: string, about: string])[];
  readonly example: string;
}

export const PEOPLE: StarterList = {
  file: 'people.csv', row: 'one person',
  columns: [
    ['id', 'what names this person in both lists: a staff number or a name. Results show p001, p002, … instead, unless you ask for `--names`'],
    ['school', 'the school; left empty, the person belongs to the district\'s office'],
    ['district', 'the district; leave the column out if there is only one'],
    ['role', 'teacher, coach, school leader or district leader. Other titles count as teachers, and are listed for you; `roles: {Principal: school leader}` says what they are'],
    ['underserved share', 'the share of the school\'s students from historically underserved groups, such as 45 %; the same in each row of a school. Without it equity is not measured'],
  ],
  example: 't-017,Lincoln,Riverton,teacher,45 %',
};

export const TIES: StarterList = {
  file: 'ties.csv', row: 'one naming: who turns to whom for advice about teaching',
  columns: [
    ['source', 'the id of the person who asks'],
    ['target', 'the id of the person who is asked'],
    ['strength', 'how close or how often, in any unit: the largest becomes 1. Left empty, it is drawn'],
  ],
  example: 't-017,t-004,3',
};

export function headingsOf({columns}: StarterList): string {
  return `${columns.map(([heading]) => heading).join(',')}\n`;
}
