/**
 * The world before its first week: places, people, ties, and who is in a ring already. Made up from a few counts, read from a survey, or a
 * graph with known answers. The same plan, seed and replicate give the same world, whatever the strategy.
 */
import type {Edges} from '../../kernel/graph.ts';
import type {Chance} from '../../kernel/random.ts';
import {idOf, parameter, settle, type Values} from '../../schema/parameter.ts';
import {leadershipParameters, supportOf} from '../facilitation/support-now.ts';
import {depthOfDip} from '../mechanisms/trying-out.ts';
import type {NetworkPlan, StartPlan, SurveyNetwork} from '../plan.ts';
import {OUTSIDE} from '../rings.ts';
import {memoryFor} from '../world/memory-for.ts';
import {createCommunities} from '../world/communities.ts';
import {createContacts, roomForContacts} from '../world/contacts.ts';
import {createDrawing} from '../world/drawing.ts';
import {createEducators} from '../world/educators.ts';
import {Lent} from '../world/lent.ts';
import {Log} from '../world/log.ts';
import {createMembers} from '../world/members.ts';
import {createReview} from '../world/review.ts';
import {createTallies} from '../world/tallies.ts';
import {createTies} from '../world/ties.ts';
import type {World} from '../world/world.ts';
import {adviceParameters} from './advice-parameters.ts';
import {birthParameters} from './birth-parameters.ts';
import {bearEverybody} from './birth.ts';
import {tieEverybody} from './everyday-ties.ts';
import {layOutGraph} from './graph-layout.ts';
import {drawGraph, tieAsDrawn} from './graph-ties.ts';
import {openPlaces, welcomeStudents, type Layout} from './layout.ts';
import {knowHowLevel, schoolLevelParameters} from './school-levels.ts';
import {startPractice} from './starting-practice.ts';
import {startAsSurveyed, startAtRandom, surveyedRing} from './starting-rings.ts';
import {layOutSurvey} from './survey-layout.ts';
import {largestDegree, tieAsSurveyed, type SurveyTies} from './survey-ties.ts';
import {describeAsSurveyed} from './surveyed-people.ts';
import {layOutSynthetic} from './synthetic-layout.ts';
import {tieParameters} from './tie-parameters.ts';

const themes = parameter({
  name: 'themes', symbol: 'K', short: 'K', default: 4, range: [3, 8], domain: 'count', unit: 'themes',
  about: 'Problems of practice that people can work on, each with know-how of its own.', basis: 'J', source: 'judgement', matters: 2,
});

export const populationParameters = {...schoolLevelParameters, ...birthParameters, ...tieParameters, ...adviceParameters, themes};
export type PopulationValues = Values<typeof populationParameters>;

export interface PopulationPlan {
  readonly network: NetworkPlan;
  readonly start: StartPlan;
  /** Ids of mechanisms switched off. */
  readonly off?: readonly string[];
}

/** Slots beyond the largest number of ties that was read, so that none is lost and new ones find room. */
const SPARE_SLOTS = 8;
const NOTHING_SURVEYED: SurveyNetwork['people']['state'] = {};

export function createWorld(
  {network, start, off = []}: PopulationPlan, given: Readonly<Record<string, number>>, chance: Chance, weeks: number, keepLog: boolean,
): World {
  const values = settle(populationParameters, given);
  const layout = layOut(network, values, chance);
  const read = readTies(network, chance);
  const world = emptyWorld(layout, read, values, chance, weeks, keepLog);
  const {educators, places, ties} = world;
  const births = chance.stream('birth').at(0);
  bearEverybody(world, values, births);
  const surveyed = network.kind === 'survey' ? network.people.state : NOTHING_SURVEYED;
  describeAsSurveyed(educators, surveyed);
  const tieDraws = chance.stream('tie0').at(0);
  if (!read) tieEverybody(world, layout.educatorsEach, values, tieDraws, chance.stream('school').at(0));
  else if ('strength' in read) tieAsSurveyed(educators, places, ties, read, tieDraws);
  else tieAsDrawn(ties, read);
  if (start.practice) {
    const isTaken = (who: number) => (surveyedRing(surveyed, who) ?? OUTSIDE) !== OUTSIDE;
    const support = supportOf(settle(leadershipParameters, given), mechanism => off.includes(idOf(mechanism)));
    startPractice(world, {practice: start.practice, isTaken, ...settle({depthOfDip}, given), support}, chance.stream('start').at(0));
  }
  startAsSurveyed(world, surveyed);
  startAtRandom(world, start, surveyed, births);
  welcomeStudents(places, educators.quality);
  return world;
}

function layOut(network: NetworkPlan, values: PopulationValues, chance: Chance): Layout {
  switch (network.kind) {
    case 'synthetic': return layOutSynthetic(network, values, chance.stream('school').at(0));
    case 'survey': return layOutSurvey(network, values);
    case 'graph': return layOutGraph(network, values);
  }
}

/** Ties that are known before anybody names one: of a survey or a graph; null = none are. */
function readTies(network: NetworkPlan, chance: Chance): SurveyTies | Edges | null {
  if (network.kind === 'graph') return drawGraph(network, chance.stream('tie0').at(0));
  return network.kind === 'survey' ? network.ties : null;
}

function emptyWorld(layout: Layout, read: SurveyTies | Edges | null, values: PopulationValues, chance: Chance, weeks: number, keepLog: boolean): World {
  const people = layout.roleOfPost.length;
  const draws = chance.stream('school').at(0);
  const knowHow = Float32Array.from(layout.underserved, (share, school) => knowHowLevel(school, share, values, draws));
  const largest = !read ? 0 : 'strength' in read ? largestDegree(people, read.source, read.target) : largestDegree(people, read.one, read.other);
  const themeCount = Math.round(values.themes), capacity = Math.max(Math.round(values.capacity), read ? largest + SPARE_SLOTS : 0);
  const memory = memoryFor(people, layout.districtOf.length, themeCount, capacity, weeks);
  return {
    week: 0, memory, educators: createEducators(people, themeCount, weeks, memory), ties: createTies(people, capacity, memory),
    communities: createCommunities(memory), places: openPlaces(layout, knowHow, memory), members: createMembers(people, memory), contacts: createContacts(memory, roomForContacts(people)),
    review: createReview(people, memory), drawing: createDrawing(memory), lent: new Lent(people, memory), tallies: createTallies(weeks, memory), log: keepLog ? new Log() : null,
  };
}
