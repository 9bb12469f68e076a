/** Scenario files of this folder as runs. */
import {Course} from '../../src/engine/simulate.ts';
import {jobOf} from '../../src/experiment/plan.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';
import {parseScenario, withSurvey} from '../../src/experiment/scenario.ts';
import {readSurvey} from '../../src/io/survey.ts';
import {readYamlFile} from '../../src/io/yaml-file.ts';
import type {SurveyNetwork} from '../../src/model/plan.ts';
import type {World} from '../../src/model/world/world.ts';

/** Where the files lie, also for code that was compiled elsewhere. */
const FOLDER = new URL('.', import.meta.url).pathname.replace('/.build/', '/');

/** A file of this folder, settled. Lists it names are read, unless the network is given. */
export function scenarioOf(name: string, network?: SurveyNetwork): Scenario {
  const {value, issues: faults} = readYamlFile(`${FOLDER}${name}`);
  const {scenario, issues, roster, draft} = parseScenario(value, {name});
  const read = !roster || !draft ? {scenario, issues} : withSurvey(draft, network ?? readSurvey({...roster, folder: FOLDER, keepNames: true}).network);
  const errors = [...faults, ...issues, ...read.issues].filter(({severity}) => severity === 'error');
  if (!read.scenario || errors.length > 0) throw new Error(`${name}: ${errors.map(({message}) => message).join('; ')}`);
  return read.scenario;
}

/** Plays one replicate through and looks at the world at each week, 0 before the first. @returns the world at its end. */
export function play(scenario: Scenario, replicate = 0, look: (world: World) => void = () => {}, strategy = 0): World {
  const course = new Course(jobOf(scenario, strategy, replicate));
  look(course.world);
  while (course.world.week < scenario.weeks) {
    course.step();
    look(course.world);
  }
  return course.world;
}

/** What is read at the weeks, one row a week and one number a replicate. */
export function readings(scenario: Scenario, weeks: readonly number[], read: (world: World) => number, replicates = scenario.replicates): number[][] {
  const rows: number[][] = weeks.map(() => []);
  for (let replicate = 0; replicate < replicates; replicate++) {
    play(scenario, replicate, world => {
      const row = weeks.indexOf(world.week);
      if (row >= 0) rows[row].push(read(world));
    });
  }
  return rows;
}

/** Share of the people in these rings. */
export function inRings(from: number, to = from): (world: World) => number {
  return ({educators: {ring, count}}) => ring.filter(one => one >= from && one <= to).length / count;
}
