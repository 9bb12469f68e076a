/** Case number n of a seed: a folder's files, grown from the schema or made from shipped and kept ones by damage. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {schemaText} from '../../src/experiment/scenario-schema.ts';
import {Grammar, type Schema} from './grammar.ts';
import {Luck} from './luck.ts';
import {mutated} from './mutations.ts';

export type Files = Readonly<Record<string, Buffer>>;

const PEOPLE = 'id,school,district,role,ring,readiness,year\nann,North,A,Teacher,practice,0.4,1\nbob,North,A,Principal,,,1\ncid,South,A,coach,interest,45 %,2\ndee,South,B,Teacher,0,"0,5",2\n"e, e",South,B,"a ""b""",,,2\n';
const TIES = 'source,target,strength\nann,bob,1\nbob,cid,2\ncid,dee,3\ndee,ann,\n';
const SCHOOLS = 'school;district;underserved share\nNorth;A;40 %\nSouth;A;0,7\nSouth;B;\n';
const SURVEY = 'dlsim: 1\nhorizon: 30 weeks\nnetwork: {roster: people.csv, ties: ties.csv, schools: schools.csv}\nteam: {hours: 2 a week, until: 20 weeks}\nstrategies:\n  ours: {use: quality-first}\n  theirs: {use: hands-off}\n';

/** @param root of the project. */
export class Cases {
  readonly #schema = JSON.parse(schemaText()) as Schema;
  readonly #plans: readonly Buffer[];
  readonly #seed: string;

  constructor(root: string, seed: string) {
    this.#seed = seed;
    const folders = ['scenarios', 'test/corpus/yaml', 'test/corpus/numbers', 'test/expectations'];
    this.#plans = folders.flatMap(folder => readdirSync(join(root, folder)).filter(name => name.endsWith('.yaml')).sort().map(name => readFileSync(join(root, folder, name))))
      .filter(({length}) => length < 15_000);
  }

  at(number: number): Files {
    const luck = new Luck(this.#seed, number);
    const way = luck.below(10);
    if (way < 5) return {'plan.yaml': Buffer.from(new Grammar(this.#schema, luck, way < 3 ? 0 : luck.pick([0.005, 0.03, 0.1])).scenario())};
    if (way < 6) return {'plan.yaml': mutated(Buffer.from(new Grammar(this.#schema, luck, 0.01).scenario()), luck.pick(this.#plans), luck)};
    if (way < 8) return {'plan.yaml': mutated(luck.pick(this.#plans), luck.pick(this.#plans), luck)};
    const files: Record<string, Buffer> = {'plan.yaml': Buffer.from(SURVEY), 'people.csv': Buffer.from(PEOPLE), 'ties.csv': Buffer.from(TIES), 'schools.csv': Buffer.from(SCHOOLS)};
    const damaged = luck.pick(['people.csv', 'people.csv', 'ties.csv', 'schools.csv', 'plan.yaml']);
    files[damaged] = mutated(files[damaged], Buffer.from(luck.pick([PEOPLE, TIES, SCHOOLS])), luck);
    return files;
  }
}
