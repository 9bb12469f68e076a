/** The same job in both implementations, week by week, and where they first differ. */
import {Course} from '../../src/engine/simulate.ts';
import type {Job} from '../../src/engine/job.ts';
import {Chance} from '../../src/kernel/random.ts';
import {createReader} from '../../src/measures/reader.ts';
import {createFacilitation} from '../../src/model/facilitation/facilitation.ts';
import {createWorld} from '../../src/model/population/population.ts';
import {STAGES as ENGINE_STAGES} from '../../src/model/schedule.ts';
import {readyWeek} from '../../src/model/week.ts';
import {muster} from '../../src/model/world/members.ts';
import {idOf, settle} from '../../src/schema/parameter.ts';
import {firstDifference} from './columns.ts';
import type {Network} from './reference/2-state.ts';
import {STAGES, beginWeek} from './reference/3-week.ts';
import {begin} from './reference/4-initialisation.ts';
import {Team} from './reference/7-team.ts';

/** The reference under way. */
export class Reference {
  readonly net: Network;
  readonly team: Team;

  constructor(job: Job) {
    this.net = begin(job);
    this.team = new Team(this.net, job.team, job.strategy);
  }

  step(): void {
    this.team.week();
    beginWeek(this.net);
    for (const stage of STAGES) stage.step(this.net);
    this.net.week++;
  }
}

/** Runs both to the end. @returns the reference, and the first difference as a sentence, or null. */
export function dock(job: Job): {readonly reference: Reference; readonly difference: string | null} {
  const course = new Course(job);
  const reference = new Reference(job);
  const before = firstDifference(course.world, reference.net);
  if (before) return {reference, difference: `before the first week: ${before}`};
  for (let week = 0; week < job.weeks; week++) {
    course.step();
    reference.step();
    const difference = firstDifference(course.world, reference.net);
    if (difference) return {reference, difference: `week ${week}, ${stageBy(job, week) ?? `after the week: ${difference}`}`};
  }
  const [engine, plain] = [course.finish().phases, reference.team.state.phases].map(list => JSON.stringify(list));
  return {reference, difference: engine === plain ? null : `phases: engine ${engine}, reference ${plain}`};
}

/** The stage of this week after which the two differ, and in what: both are taken there again, and the week is stepped stage by stage. */
function stageBy(job: Job, week: number): string | null {
  const chance = new Chance(job.seed, job.replicate);
  const world = createWorld(job, job.parameters, chance, job.weeks, false);
  const reader = createReader(world, {until: job.team.until});
  const facilitation = createFacilitation(job.team, job.strategy, job.parameters, world, {off: job.off});
  const facilitate = () => facilitation.step(world, chance, id => reader.readOne(world, id));
  const stepWeek = readyWeek(job.parameters, job.off);
  const reference = new Reference(job);
  for (; world.week < week; world.week++) {
    facilitate();
    stepWeek(world, chance);
    reference.step();
  }
  const stages = [
    {name: 'facilitation', engine: facilitate, plain: () => reference.team.week()},
    {name: 'before the stages', engine: () => world.educators.unsupported.fill(1), plain: () => beginWeek(reference.net)},
    ...ENGINE_STAGES.map(({name, takesPlace, mechanisms}, at) => ({name, plain: () => STAGES[at].step(reference.net), engine: () => {
      if (!takesPlace(week, reference.net.p.termWeeks)) return;
      const ready = mechanisms.filter(mechanism => !job.off.includes(idOf(mechanism.name)));
      muster(world.members, world.educators.ring, world.educators.ring.length);
      for (const mechanism of ready) mechanism.decide?.(world, settle(mechanism.parameters, job.parameters), chance);
      for (const mechanism of ready) mechanism.step?.(world, settle(mechanism.parameters, job.parameters), chance);
    }})),
  ];
  for (const {name, engine, plain} of stages) {
    engine();
    plain();
    const difference = firstDifference(world, reference.net);
    if (difference) return `${name}: ${difference}`;
  }
  return null;
}
