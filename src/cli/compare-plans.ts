/** What `dlsim compare` does: several scenarios or results folders, their strategies held against each other pair by pair. Nothing is written. */
import {basename, extname, join} from 'node:path';
import {compare, tell as toldFrom} from '../experiment/compare.ts';
import type {PairedDifference} from '../experiment/comparison.ts';
import type {Ensemble} from '../experiment/ensemble.ts';
import {fingerprintsOf} from '../experiment/fingerprint.ts';
import {verdictWeek} from '../experiment/moments.ts';
import {listed} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {manyComparisons, sentenceAmongOthers} from '../experiment/sentences.ts';
import {differentWorlds, putSideBySide, type SideBySide} from '../experiment/side-by-side.ts';
import {verdict, verdictLines} from '../experiment/verdict.ts';
import {exists} from '../io/files.ts';
import {MANIFEST} from '../io/manifest.ts';
import {unequalLine} from '../report/cost-line.ts';
import {jsonOf} from '../report/json.ts';
import {wrapped} from '../report/lines.ts';
import {strategyTable} from '../report/strategy-table.ts';
import {BAD_INPUT, DONE, INCOMPLETE, Stop, WRONG_USAGE} from './exit-codes.ts';
import {readScenario} from './read-scenario.ts';
import {loadEnsemble, loadScenario, readManifest} from './results/load-ensemble.ts';
import {listenForInterruption} from './run/interruption.ts';
import {simulateEnsemble} from './run/simulate-ensemble.ts';
import {threadsOf} from './run/threads.ts';
import {columns, harmless, print, printJson, tell} from './screen.ts';

/** From so many comparisons on it is said that some look clear by luck. */
const MANY = 20;

export interface CompareOptions {
  readonly plans: readonly string[];
  readonly replicates?: number | undefined;
  readonly jobs?: number | undefined;
  readonly 'allow-outside': boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** A scenario file, or a folder of results. */
interface Plan {
  readonly name: string;
  readonly scenario: Scenario;
  /** Null where it is still to be played. */
  readonly folder: string | null;
}

export async function comparePlans(options: CompareOptions): Promise<number> {
  if (options.plans.length < 2) throw new Stop(WRONG_USAGE, 'two plans or more are expected', 'Name scenarios or results folders: `dlsim compare a.yaml b.yaml`.', 'wrong-usage');
  const threads = threadsOf(options.jobs);
  const plans = apart(options.plans.map(path => open(path, options)));
  refuseOtherWorlds(plans);
  const ensembles: Ensemble[] = [];
  const interruption = listenForInterruption();
  try {
    for (const {name, scenario, folder} of plans) {
      if (folder === null && !options.quiet) tell(`playing ${harmless(name)}`);
      const ensemble = folder === null ? (await simulateEnsemble({scenario}, {threads, quiet: options.quiet, units: null, interruption})).ensemble : (await loadEnsemble(folder)).ensemble;
      if (!ensemble) return interruption.code();
      ensembles.push(ensemble);
    }
  } finally {
    interruption.end();
  }
  return told(putSideBySide(ensembles, plans.map(({name}) => name)), options);
}

function open(path: string, options: CompareOptions): Plan {
  if (/\.ya?ml$/i.test(path) || !exists(join(path, MANIFEST))) {
    const {scenario} = readScenario(path, {replicates: options.replicates, allowOutside: options['allow-outside']});
    return {name: basename(path, extname(path)), scenario, folder: null};
  }
  readManifest(path);
  return {name: basename(path), scenario: loadScenario(path), folder: path};
}

/** Names that stand twice get a number. */
function apart(plans: readonly Plan[]): readonly Plan[] {
  return plans.map((plan, at) => (plans.filter(({name}) => name === plan.name).length > 1 ? {...plan, name: `${plan.name} ${at + 1}`} : plan));
}

function refuseOtherWorlds([first, ...others]: readonly Plan[]): void {
  for (const other of others) {
    const different = differentWorlds(first.scenario, other.scenario);
    if (different.length === 0) continue;
    const seeds = different[0] === 'seeds' ? ` (${harmless(`"${first.scenario.seed}" in ${first.name}, "${other.scenario.seed}" in ${other.name}`)})` : ` (${harmless(`${first.name}, ${other.name}`)})`;
    throw new Stop(BAD_INPUT, `different ${listed(different)}: differences are not paired${seeds}`,
      'Give both the same ones. Strategies, hours, prices, events and how long to look may differ.', 'not-paired');
  }
}

/** '' where there is nobody to share it under either plan. */
function costOf({costs}: PairedDifference): string {
  return costs === null || [costs.a, costs.b].every(({team}) => Number.isNaN(team)) ? '' : costs.sentence;
}

function told({ensemble, notes}: SideBySide, {json, quiet}: CompareOptions): number {
  const comparison = compare(ensemble);
  if (json) printJson({...jsonOf(ensemble, comparison, {results: null, fingerprints: fingerprintsOf(ensemble), warnings: notes}) as object});
  else {
    const width = columns();
    const unequal = unequalLine(ensemble);
    const week = verdictWeek(ensemble.scenario);
    const pairs = [...comparison.differences, ...comparison.further].filter(one => one.week === week);
    const paragraphs = [
      ...(quiet ? [] : notes), ...(unequal === null ? [] : [unequal]), ...verdictLines(verdict(ensemble, comparison)),
      ...(pairs.length >= MANY ? [manyComparisons(pairs.length)] : []),
    ];
    print([
      ...paragraphs.flatMap(words => [...wrapped(words, width), '']), ...strategyTable(ensemble, comparison, width), '',
      ...pairs.flatMap(pair => wrapped(`- ${[sentenceAmongOthers(toldFrom(ensemble, pair)), costOf(pair)].join(' ').trimEnd()}`, width, '  ')),
    ].map(harmless).join('\n'));
  }
  return ensemble.failed.length > 0 ? INCOMPLETE : DONE;
}
