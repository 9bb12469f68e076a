/** What the shipped defaults are expected to do beside the strategy table: growth, rings, dips, institutes, mandates, turnover, equity, students. */
import {fitBass, inflection} from './bass-fit.ts';
import {HALF_YEAR, mean, type Plays, type Setting} from './play.ts';
import type {Band, Row} from './row.ts';
import {effect, reference, unending} from './settings.ts';
import {degreeInPractice, everPractised, peopleAt, reachByWeek, sinceFirstTry} from './watches.ts';

const SOURCE = 'reference runs of the design';

export function behaviourRows(plays: Plays): Row[] {
  return [
    ...growth(plays), ...network(plays), ...dips(plays), ...institutes(plays), ...mandates(plays), ...turnoverSteps(plays), ...equity(plays), ...students(plays), ...size(plays), summer(plays),
  ];
}

function row(id: string, text: string, band: Band, how: string, value: () => number): Row {
  return {id, text, band, source: SOURCE, how, value};
}

function growth(plays: Plays): Row[] {
  const long = unending(plays, 'steady'), fast = unending(plays, 'steady', 180);
  const fits = () => plays.watched(long, 'ever practised', () => everPractised(HALF_YEAR)).map(fitBass);
  return [
    row('growth', 'S-shaped growth: the steepest year', [1, 10], 'steady, team stays; inflection of the Bass fit to those who ever practised, in years', () => mean(fits().map(fit => inflection(fit) / 2))),
    row('growth × 3', 'with three times the hours practice grows fastest in year', [2, 6], 'steady at 180 h, team stays; half-year in which the mean share in practice grows most, in years', () => {
      const shares = Array.from({length: 17}, (_, at) => mean(plays.runs(fast).map((run, world) => plays.values(fast, 'practice', at * HALF_YEAR)[world] / run.people)));
      const steps = shares.slice(1).map((share, at) => share - shares[at]);
      return (steps.indexOf(Math.max(...steps)) + 0.5) / 2;
    }),
  ];
}

function network(plays: Plays): Row[] {
  const shareOf = (strategy: string, ring: string) => () => mean(plays.runs(unending(plays, strategy)).map((run, world) =>
    plays.values(unending(plays, strategy), ring, 260)[world] / (plays.values(unending(plays, strategy), 'reach', 260)[world] * run.people)));
  const nested = ['steady', 'quality-first'].flatMap(strategy => {
    const how = `${strategy.replace('-', ' ')}, team stays; week 260; shares of all in a ring`;
    return [
      row(`rings ${strategy}`, 'nested rings: practice', [0.08, 0.25], how, shareOf(strategy, 'practice')),
      row(`rings ${strategy}`, 'nested rings: engagement', [0.15, 0.33], how, shareOf(strategy, 'engagement')),
      row(`rings ${strategy}`, 'nested rings: interest', [0.42, 1], how, shareOf(strategy, 'interest')),
    ];
  });
  const at = (measure: string, week: number) => () => plays.mean(reference(plays, 'quality-first'), measure, week);
  const long = unending(plays, 'steady');
  const active = 'quality first, week 156';
  const full = 'steady, team stays; week 260; engagement and practice';
  const surveyed = (measure: string) => () => plays.mean(long, measure, 260);
  const degrees = () => plays.watched(long, 'degree in practice', () => degreeInPractice([260, 520]));
  return [
    ...nested,
    row('reciprocity', 'help ties are returned', [0.3, 0.6], `${active}; links of help among those in a ring`, at('reciprocity', 156)),
    row('reciprocity', '... a year after the team has left', [0.3, 0.6], 'quality first, week 208', at('reciprocity', 208)),
    row('advice', 'an advice survey with six names: named', [2.2, 4.3], full, surveyed('advice-named')),
    row('advice', '... Gini of being named', [0.38, 0.55], full, surveyed('advice-gini')),
    row('advice', '... returned', [0.3, 0.6], full, surveyed('advice-reciprocity')),
    row('degree', 'ties a person', [7.5, 11.5], active, at('mean-degree', 156)),
    row('degree', '... of people in practice don\'t go on growing: week 520 / week 260', [0, 1.1], 'steady, team stays', () => mean(degrees().map(([then, later]) => later / then))),
  ];
}

function dips(plays: Plays): Row[] {
  const course = (strategy: string, until = 156) => {
    const seen = plays.watched({strategy, until, seeds: Math.ceil(plays.seeds / 4)}, 'since first try', () => sinceFirstTry(110));
    return Array.from({length: 101}, (_, lag) => mean(seen.map(one => one[lag])));
  };
  const supported = 'quality first; practised quality against one\'s own start, by weeks since the first try, of those who still do';
  const alone = supported.replace('quality first', 'mandate');
  return [
    row('dip', 'a dip with support: how deep', [-0.35, -0.1], supported, () => course('quality-first')[0]),
    row('dip', '... back at the start after so many weeks', [10, 40], supported, () => course('quality-first').findIndex(change => change >= 0)),
    row('dip', '... well above it two years later', [0.15, 1], supported, () => course('quality-first')[100]),
    row('dip alone', 'a dip without support: two years later', [-1, 0.05], alone, () => course('mandate')[100]),
  ];
}

function institutes(plays: Plays): Row[] {
  const gathering = '{convene: {people: 60, when: week 0, serve: random, paid: extra}}';
  const ten: Setting = {strategy: `{phases: [], events: [${new Array(10).fill(gathering).join(', ')}]}`, hours: 0, until: 2, weeks: 104, seeds: Math.ceil(plays.seeds / 4)};
  const none: Setting = {...ten, strategy: '{phases: []}'};
  const weeks = [0, 1, 10, 20, 26, 27, 52];
  const gain = (column: (week: number, world: number) => number) => (week: number) => mean(Array.from({length: ten.seeds}, (_, world) => column(week, world)));
  const seen = (setting: Setting) => plays.watched(setting, 'people of institutes', () => peopleAt(weeks));
  const attenders = (world: number, of: (setting: Setting, who: number) => number) => {
    const {reached, arrival} = seen(ten)[world].get(1)!;
    return mean(Array.from(reached, (one, who) => (one && arrival[who] === 0 && seen(ten)[world].get(52)!.arrival[who] === 0 ? of(ten, who) - of(none, who) : NaN)));
  };
  const demand = gain((week, world) => attenders(world, (setting, who) => seen(setting)[world].get(week)!.demand[who]));
  const engaged = gain((week, world) => attenders(world, (setting, who) => (seen(setting)[world].get(week)!.ring[who] >= 2 ? 1 : 0)));
  const how = 'ten institutes for sixty each in week 0, then nothing; who came against the same people without';
  return [
    row('institutes', 'demand raised by an institute: left after 10 weeks', [0.5, 0.8], `${how}; share of the gain in week 1`, () => demand(10) / demand(1)),
    row('institutes', '... left after 20 weeks', [0, 0.5], how, () => demand(20) / demand(1)),
    row('institutes', 'more of them engaged half a year later', [0.02, 0.2], how, () => engaged(27)),
    row('institutes', 'practised quality half a year later', [-0.01, 0.01], how, () => qualityGain(plays, ten, none)),
  ];
}

function qualityGain(plays: Plays, treated: Setting, untreated: Setting): number {
  const scale = mean(plays.watched(treated, 'start', () => peopleAt([0])).map(seen => {
    const {startQuality} = seen.get(0)!;
    const middle = mean(startQuality);
    return Math.sqrt(mean(Array.from(startQuality, value => (value - middle) ** 2)));
  }));
  return effect(plays, treated, untreated, 27, ({reached}) => who => reached[who] === 1, 1) * scale;
}

function mandates(plays: Plays): Row[] {
  const mandate = reference(plays, 'mandate'), none = reference(plays, 'hands-off');
  const part = (week: number) => () => plays.mean(mandate, 'participation', week);
  const how = 'mandate for 104 weeks; share in engagement or practice';
  return [
    row('mandate', 'a mandate raises participation: week 26', [0.6, 1], how, part(26)),
    row('mandate', '... week 104', [0.6, 1], how, part(104)),
    row('mandate', '... not for long: week 156', [0, 0.3], how, part(156)),
    row('mandate', 'it does not raise practice: most that mean practice is above hands off', [-1, 0.005], 'mandate and hands off in the same worlds, half-yearly to week 208', () =>
      Math.max(...[26, 52, 78, 104, 130, 156, 182, 208].map(week => plays.mean(mandate, 'mean-practice', week) - plays.mean(none, 'mean-practice', week)))),
  ];
}

function turnoverSteps(plays: Plays): Row[] {
  const at = (times: number) => plays.mean({...reference(plays, 'quality-first'), more: `assumptions: {leave: ${0.08 * times}, move: ${0.08 * times}}`}, 'depth-weighted-reach', 208);
  const how = 'quality first, week 208; leaving and moving × ½, 1, 1½, 2; depth-weighted reach';
  return [
    row('turnover', 'turnover costs depth: steps of more turnover with more depth', [0, 0], how, () => [0.5, 1, 1.5].filter((times, index) => at([1, 1.5, 2][index]) > at(times)).length),
    row('turnover', '... twice the turnover costs', [0.25, 0.6], how, () => 1 - at(2) / at(1)),
  ];
}

function equity(plays: Plays): Row[] {
  const gap = (strategy: string, measure: string) => plays.mean(reference(plays, strategy), measure, 208);
  const apart = (strategy: string) => gap(strategy, 'equity-gap') / gap('hands-off', 'equity-gap') - 1;
  const how = 'week 208';
  const untargeted = ['quality-first', 'scale-first', 'steady', 'demand-driven'];
  return [
    ...untargeted.map(strategy => row('equity', `${strategy.replace('-', ' ')}: underserved schools lag in take-up`, [0.05, 1], how, () => gap(strategy, 'take-up-gap'))),
    ...untargeted.map(strategy => row('equity', `${strategy.replace('-', ' ')}: gap in student experience against hands off`, [-0.12, 0.12], how, () => apart(strategy))),
    row('equity first', 'underserved schools lead in take-up', [-3, 0], how, () => gap('equity-first', 'take-up-gap')),
    row('equity first', 'gap in student experience against hands off', [-0.45, -0.1], how, () => apart('equity-first')),
    row('equity first', 'costs depth: depth-weighted reach / that of steady', [0, 1], how, () => gap('equity-first', 'depth-weighted-reach') / gap('steady', 'depth-weighted-reach')),
  ];
}

function students(plays: Plays): Row[] {
  const team = unending(plays, 'steady', 120), none = unending(plays, 'hands-off', 120);
  /** First week at which the effect has reached half of what it is after ten years. */
  const half = (measure: string) => {
    const effects = Array.from({length: 131}, (_, at) => plays.mean(team, measure, at * 4) - plays.mean(none, measure, at * 4));
    return effects.findIndex(size => size >= effects[130] / 2) * 4;
  };
  const collaboration = () => {
    const course = plays.watched(team, 'collaboration', collaborationByWeek).reduce((sum, one) => sum.map((value, week) => value + one[week]), new Array<number>(521).fill(0));
    return course.findIndex(value => value >= course[520] / 2);
  };
  const how = 'steady at 120 h against hands off, ten years; week at which half of the effect is reached';
  return [
    row('students', 'adults work together first', [0, 156], how, collaboration),
    row('students', '... then practice: weeks later', [0, 520], how, () => half('mean-practice') - collaboration()),
    row('students', '... then what students experience: weeks later', [0, 520], how, () => half('student-experience') - half('mean-practice')),
    row('students', '... achievement last: weeks after practice', [20, 520], how, () => half('achievement') - half('mean-practice')),
  ];
}

function collaborationByWeek() {
  const course: number[] = [];
  return {
    look: ({world: {places: {collaboration, office}}}: {world: {places: {collaboration: Float32Array; office: Uint8Array}}}) => {
      course.push(mean(Array.from(collaboration, (value, school) => (office[school] ? NaN : value))));
    },
    result: () => course,
  };
}

function size(plays: Plays): Row[] {
  return ['quality-first', 'scale-first'].map(strategy => row('size', `${strategy.replace('-', ' ')}: one district with a twelfth of the hours / all twelve`, [0.55, 1.45], 'week 208; depth-weighted reach', () =>
    plays.mean({...reference(plays, strategy), network: '{synthetic: {districts: 1}}', hours: 5}, 'depth-weighted-reach', 208)
      / plays.mean(reference(plays, strategy), 'depth-weighted-reach', 208)));
}

function summer(plays: Plays): Row {
  const setting = {...unending(plays, 'steady'), weeks: 208, until: 208};
  return row('summer', 'reach drops when people leave in summer: summers in which it does', [1, 1], 'steady, team stays; week 42 of each of four years', () =>
    mean(plays.watched(setting, 'reach', reachByWeek).map(reach => mean([42, 94, 146, 198].map(week => (reach[week + 1] < reach[week] ? 1 : 0))))));
}
