/** Every sentence about what a scenario means: what does not fit together, and what is legal but suspicious. */
import type {Issue, Path} from '../../kernel/issues.ts';
import {inert, quoted} from '../../schema/index.ts';

const tick = (text: unknown): string => `\`${inert(String(text))}\``;
const some = (words: readonly string[]): string => words.slice(0, 8).map(inert).join(', ') + (words.length > 8 ? ` and ${words.length - 8} more` : '');
const percent = (share: number): string => `${Number((share * 100).toPrecision(6))} %`;
const round = (number: number): string => String(Number(number.toPrecision(3)));

function say(severity: Issue['severity'], code: string, path: Path, message: string, hint?: string, at?: 'key'): Issue {
  return {code, severity, path, message, ...(hint === undefined ? {} : {hint}), ...(at ? {at} : {})};
}
const error = (...rest: [code: string, path: Path, message: string, hint?: string, at?: 'key']): Issue => say('error', ...rest);
const warning = (...rest: [code: string, path: Path, message: string, hint?: string, at?: 'key']): Issue => say('warning', ...rest);

export const sentences = {
  version: (path: Path, found: number) => error('version', path, `this is format ${found}; this dlsim reads format 1`),
  extendsLeft: (path: Path) => error('extends-file', path, '`extends` is followed when a file is read, not here', undefined, 'key'),
  twoNetworks: (path: Path, words: readonly string[]) => error('two-networks', path, `${words.map(tick).join(' and ')}: a scenario has one network`, 'keep one of them'),
  rosterMissing: (path: Path, word: string) => error('no-roster', path, `${tick(word)} needs a staff list beside it`, 'add `roster: people.csv`'),
  sameDistrict: (path: Path, name: string) => error('duplicate-name', path, `two districts are called ${quoted(name)}`),
  saidTwice: (path: Path, here: string, there: string) => error('said-twice', path, `${tick(here)} and the assumption ${tick(there)} are two ways to write one number`, 'keep one of them'),
  unknownRole: (path: Path, found: string, near: string | null, known: readonly string[]) => error('unknown-role', path,
    `no role is called ${quoted(found)}`, near ? `did you mean ${tick(near)}?` : `roles here: ${some(known)}`),
  unknownDistrict: (path: Path, found: string, near: string | null, known: readonly string[]) => error('unknown-district', path,
    `no district is called ${quoted(found)}`, near ? `did you mean ${tick(near)}?` : `districts here: ${some(known)}`),
  unknownStrategy: (path: Path, found: string, near: string | null, known: readonly string[]) => error('unknown-strategy', path,
    `no strategy here is called ${quoted(found)}`, near ? `did you mean ${tick(near)}?` : `strategies here: ${some(known)}`),
  pairOf: (path: Path, found: number) => error('bad-pair', path, `a pair is two strategies; here ${found === 1 ? 'is' : 'are'} ${found}`, 'write `[[quality-first, steady], [steady, ours]]`'),
  pairWithItself: (path: Path, name: string) => error('bad-pair', path, `${quoted(name)} is held against itself`, 'name two strategies'),
  everySummer: (path: Path) => error('bad-moment', path, '`every summer` is many moments; one is expected here', 'write `summer of year 1`'),
  beforeStart: (path: Path, week: number) => error('bad-moment', path, `this lies ${-week} weeks before the start`),
  noPhases: (path: Path) => error('missing-key', path, 'a strategy needs `use` or `phases`', 'write `use: quality-first`, or `phases:` with a list; an empty list `[]` is hands off'),
  sharesOver: (path: Path, sum: number) => error('shares-over', path, `the shares add up to ${percent(sum)}: more than the team's hours`),
  sharesUnder: (path: Path, sum: number) => warning('shares-under', path, `the shares add up to ${percent(sum)}: ${percent(1 - sum)} of the hours stay idle`),
  lastsAndUntil: (path: Path) => error('only-one', path, '`lasts` and `until` both end the phase', 'write `or after` under `until` for the longest time'),
  endless: (path: Path, next: string) => error('endless-phase', path, `nothing ends this phase, so ${quoted(next)} never starts`, 'add `lasts: 26 weeks`, or `until` with gates'),
  emptyUntil: (path: Path) => error('missing-key', path, '`until` needs `all`, `any` or `or after`'),
  allAndAny: (path: Path) => error('only-one', path, '`all` and `any` are two ways to combine gates', 'keep one of them'),
  emptyGate: (path: Path) => error('missing-key', path, 'a gate needs `at least` or `at most`'),
  gateNoRoom: (path: Path, least: number, most: number) => error('backwards', path, `at least ${least} and at most ${most} leave no room`),
  gatePercent: (path: Path, found: number, measure: string) => error('out-of-range', path, `${tick(measure)} runs from 0 to 1; ${found} is too high`, `did you mean ${tick(`${found} %`)}?`),
  gateOut: (path: Path, measure: string, level: string, range: string) => warning('unreachable-gate', path, `this gate can't open: ${tick(measure)} never gets ${level} (it runs ${range})`),
  gateLate: (path: Path, needs: number, has: number) => warning('unreachable-gate', path, `this gate can't open: it needs ${needs} weeks running, the phase ends after ${has}`),
  gateAfterEnd: (path: Path, measure: string) => warning('unreachable-gate', path, `this gate can't open: ${tick(measure)} is not defined before facilitation has ended`),
  idleAfter: (path: Path, name: string, weeks: number) => warning('idle-after', path,
    `no phase follows ${quoted(name)}: after it${weeks ? ` (${weeks} weeks)` : ''} the team's hours stay idle until facilitation ends`),
  historyOutside: (path: Path, week: number, weeks: number) => error('out-of-range', path, `this plan takes over in week ${week}; the run has weeks 0 to ${weeks}`, 'name a moment inside the run'),
  endsBeforeItBegins: (path: Path, until: number, week: number) => error('backwards', path, `facilitation ends in week ${until}, before this plan takes over in week ${week}`, 'let `team: {until: …}` be later'),
  pastEnd: (path: Path, week: number, weeks: number) => warning('past-the-end', path, `week ${week} lies past the end of the run (week ${weeks}); it is left out`),
  untilPastEnd: (path: Path, week: number, weeks: number) => warning('past-the-end', path,
    `facilitation ends in week ${week}, after the end of the run (week ${weeks}): you'll see what is built, not what lasts`),
  oneEvent: (path: Path) => error('missing-key', path, 'an event is either `convene` or `shock`', 'write each event as its own item: `- shock: {…}`'),
  emptyShock: (path: Path) => error('missing-key', path, 'this shock does nothing', 'add `leave: 30 %`, `hours: half`, `mandate: [teachers]` or `no protection: true`'),
  shockLength: (path: Path) => error('missing-key', path, '`for` is missing: how long it lasts', 'add `for: 1 year`'),
  afterTeam: (path: Path, week: number, until: number) => warning('after-facilitation', path, `nobody is left to bring people together in week ${week}: facilitation ends in week ${until}`),
  unpaid: (path: Path, strategy: string, needs: number, has: number, week: number, people: number, price: number) => error('unpaid', path,
    `${people} people for ${round(price / 60)} hours each need ${round(needs)} hours; in ${tick(strategy)} the team has ${round(has)} until week ${week}`,
    'invite fewer people, meet later, or write `paid: extra`'),
  tooManyPeople: (path: Path, found: number, people: number) => warning('too-many-people', path, `${found} people: more than the network has (about ${people})`),
  emptySchools: (path: Path) => error('out-of-range', path, 'the network has nobody in it'),
  large: (path: Path, people: string, memory: string) => warning('large', path, `about ${people} people need about ${memory} of memory for each run`),
  mattersPeople: (path: Path, measure: string, base: string) => error('wrong-unit', path, `${tick(measure)} is not a share of everybody (${base}), so it can't be said in people`),
  currencies: (path: Path, one: string, other: string) => error('two-currencies', path, `${one} and ${other}: one currency is expected`),
  noCurrency: (path: Path) => error('missing-key', path, 'which currency?', 'write `95 USD an hour`'),
  outsidePlausible: (path: Path, name: string, low: number, high: number) => warning('outside-plausible', path, `outside what is plausible for ${tick(name)}: ${low} to ${high}`),
  noDoubt: (path: Path) => warning('no-doubt', path, 'no assumption is in doubt here: the counts cover chance only', 'write `futures: plausible`, or give an assumption as `{between: [low, high]}`'),
  nothingLasting: (path: Path) => warning('nothing-lasting', path, 'no moment after the end of facilitation: you\'ll see what is built, not what lasts', 'add `end`, or a longer `horizon`'),
  nobodyToServe: (path: Path, verb: string, phase: string) => warning('nobody-to-serve', path,
    `${tick(verb)} finds nobody in ${quoted(phase)}: no community exists yet, and nothing before founds one`, 'add `name` to the phase, or `practice` to `start`'),
  nobodyInforms: (path: Path, strategy: string) => warning('nobody-informs', path,
    `nobody informs the community of interest in ${tick(strategy)}: people drift out after 26 weeks without contact`, 'add `inform` or `illuminate` to a phase'),
  neverServed: (path: Path, strategy: string, what: string, missed: readonly string[]) => warning('never-served', path, `no phase of ${tick(strategy)} ever serves ${what} ${some(missed)}`),
  otherHours: (path: Path, strategy: string) => warning('other-hours', path, `${tick(strategy)} has other hours than the rest: the comparison is not of plans alone`),
  sameTitle: (path: Path, title: string) => warning('same-title', path, `two strategies have the title ${quoted(title)}`),
  expectWhat: (path: Path) => error('missing-key', path, 'what is expected?', 'write `measure: reach` with `at least: hands-off`, or `all equal: [one, other]`'),
  expectLevel: (path: Path) => error('missing-key', path, 'what should it be?', 'add `at least`, `at most`, `above`, `below`, `equal to` or `between`'),
  besideAllEqual: (path: Path, words: readonly string[]) => error('only-one', path, `\`all equal\` looks at everything; ${words.map(tick).join(' and ')} can't stand beside it`),
  expectLeftOut: (path: Path, name: string) => warning('expectation-left-out', path, `this is not checked: ${quoted(name)} is left out of this run`),
  withItself: (path: Path) => error('only-one', path, 'this holds a strategy against itself at the same moment', 'name another strategy, or a moment: `{at: 1 year}`'),
  referenceEmpty: (path: Path) => error('missing-key', path, 'held against what?', 'add `of` with a strategy, or `at` with a moment'),
  equalBy: (path: Path) => error('only-one', path, '`by` has no meaning with `equal to`', 'write `between`, or `at least` and `at most` in two lines'),
  windowAlone: (path: Path, key: string) => error('only-one', path, `${tick(key)} goes with \`at: all times\` or \`at: some time\``, undefined, 'key'),
  windowBackwards: (path: Path, from: number, until: number) => error('backwards', path, `from week ${from} until week ${until} leaves no time`),
  levelOutside: (path: Path, measure: string, level: number, low: number, high: number) => warning('outside-range', path,
    `${tick(measure)} is never ${level}: it runs from ${low} to ${high}`),
  expectAfterEnd: (path: Path, measure: string) => warning('not-defined-then', path, `${tick(measure)} is not defined before facilitation has ended`),
};
