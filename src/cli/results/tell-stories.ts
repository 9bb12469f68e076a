/** What `dlsim story` does: runs one world again with its log, and tells from it: people, a community, where two plans part, who brought whom. */
import {jobOf} from '../../experiment/plan.ts';
import type {Run} from '../../engine/run.ts';
import {simulate} from '../../engine/simulate.ts';
import type {Scenario} from '../../experiment/resolved.ts';
import {wrapped} from '../../report/lines.ts';
import {firstDifference, type FirstDifference} from '../../report/first-difference.ts';
import {stories, storyOf, type Story} from '../../report/stories.ts';
import {treeStory, type TreeStory} from '../../report/world-story.ts';
import {idOf} from '../../schema/parameter.ts';
import {nearest} from '../../schema/nearest.ts';
import {BAD_INPUT, DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {columns, harmless, print, printJson} from '../screen.ts';
import {loadScenario, readManifest} from './load-ensemble.ts';

export interface StoryOptions {
  readonly folder: string;
  readonly strategy?: string | undefined;
  readonly replicate: number;
  readonly educator?: string | undefined;
  readonly pick?: string | undefined;
  readonly json: boolean;
}

const FEW = 4;
/** Kinds take turns: so many hold enough of each. */
const MANY = 12;

export function tellStories(options: StoryOptions): Promise<number> {
  readManifest(options.folder);
  const scenario = loadScenario(options.folder);
  const index = strategyOf(scenario, options);
  const run = loggedRun(scenario, index, options);
  const told = chosen(run, scenario, options);
  const tree = options.pick ? null : treeStory(run, scenario, options.educator === undefined ? undefined : told[0].who);
  const difference = options.pick || options.educator !== undefined ? null : parting(run, index, scenario, options);
  if (options.json) printJson({stories: told, difference, tree});
  else print([...told.map(inLines), ...besides(difference, tree)].join('\n\n'));
  return Promise.resolve(DONE);
}

/** Against the strategy all are held against; of that one itself, the first other. */
function parting(run: Run, index: number, scenario: Scenario, options: StoryOptions): FirstDifference | null {
  const against = scenario.strategies.findIndex(({id}) => id === scenario.compare.against);
  const other = index === against ? scenario.strategies.findIndex((_, place) => place !== against) : against;
  return other < 0 ? null : firstDifference(run, loggedRun(scenario, other, options), scenario);
}

function besides(difference: FirstDifference | null, tree: TreeStory | null): readonly string[] {
  return [
    ...(difference ? [['Where two plans part', ...wrapped(difference.sentences.map(({text}) => text).join(' '), columns())]] : []),
    ...(tree ? [[`Who brought whom (${tree.title})`, ...wrapped(`(${tree.rule})`, columns()), ...tree.lines]] : []),
  ].map(lines => lines.map(harmless).join('\n'));
}

function strategyOf(scenario: Scenario, {strategy: asked, replicate}: StoryOptions): number {
  const ids = scenario.strategies.map(({id}) => id);
  const index = ids.indexOf(idOf(asked ?? scenario.compare.against));
  if (index < 0) {
    const near = nearest(asked ?? '', ids);
    throw new Stop(WRONG_USAGE, `no strategy here is called ${asked}`, near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`, 'unknown-strategy');
  }
  if (!Number.isInteger(replicate) || replicate < 0 || replicate >= scenario.replicates) {
    throw new Stop(WRONG_USAGE, `worlds are numbered from 0 to ${scenario.replicates - 1}, got ${replicate}`, '', 'unknown-replicate');
  }
  return index;
}

function loggedRun(scenario: Scenario, index: number, {replicate}: StoryOptions): Run {
  const job = jobOf(scenario, index, replicate);
  return simulate({...job, record: {...job.record, log: true}});
}

function chosen(run: Run, scenario: Scenario, {educator, pick}: StoryOptions): readonly Story[] {
  if (educator === undefined) return stories(run, scenario, pick ? MANY : FEW).filter(({kind}) => !pick || kind === pick).slice(0, pick ? 1 : FEW);
  const [row, arrival] = rowOf(educator, scenario);
  const found = storyOf(run, scenario, row, arrival);
  if (found) return [found];
  throw new Stop(BAD_INPUT, `nothing happened to educator ${educator} in this world`, 'Try another strategy or --pick typical.', 'no-story');
}

function rowOf(educator: string, {network}: Scenario): readonly [row: number, arrival?: number] {
  const surveyed = network.kind === 'survey' ? network.people.id.indexOf(educator) : -1;
  if (surveyed >= 0) return [surveyed, 0];
  const written = /^(\d+)(?:@(\d+))?$/.exec(educator);
  if (!written) throw new Stop(WRONG_USAGE, `no educator is called ${educator}`, 'Educators are named as in the files of network/: 217, or 217@42.', 'unknown-educator');
  return written[2] === undefined ? [Number(written[1])] : [Number(written[1]), Number(written[2])];
}

function inLines({title, rule, sentences}: Story): string {
  return [title, ...wrapped(sentences.join(' '), columns()), ...wrapped(`(${rule})`, columns())].map(harmless).join('\n');
}
