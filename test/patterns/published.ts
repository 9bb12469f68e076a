/** Published patterns, F01 to F39: what studies and data sets of staff networks, diffusion and coaching say, as far as it can be seen in the model. */
import {fifteenSchools} from '../staff-networks/real-staffs.ts';
import {simulatedStaffs} from '../staff-networks/simulated-staffs.ts';
import {PATTERNS} from '../staff-networks/statistics.ts';
import {fitBass} from './bass-fit.ts';
import {HALF_YEAR, mean, median, type Plays, type Setting} from './play.ts';
import type {Row} from './row.ts';
import {effect, effectOfProgramme, programme, reference, unending, withoutProgramme} from './settings.ts';
import {askedTwice, kept, rememberedHelp, tickedWeekly, type Instrument} from './surveys.ts';
import {contactAndSight, everPractised, firstAsks, firstInformed, joinersAndActivity, peopleAt, type FirstAsk} from './watches.ts';

export function publishedRows(plays: Plays): Row[] {
  return [...adviceInStaffs(plays), ...tiesThatLast(plays), ...rings(plays), ...aProgramme(plays), ...returning(plays), ...adoption(plays), ...doseAndScale(plays), ...support(plays), ...turnover(plays)];
}

/** Made-up staffs of the sizes of fifteen real ones, before anything happens, seen through one survey (`test/staff-networks`). */
function adviceInStaffs({seeds}: Plays): Row[] {
  const sizes = fifteenSchools().map(({advice}) => advice.nodes);
  const worlds = Array.from({length: seeds}, (_, replicate) => simulatedStaffs(sizes, {seed: 'patterns', replicate}));
  const how = 'made-up staffs of the sizes of the fifteen real ones, asked for names, a fifth of them silent; the median staff, or everybody together where the source counted so; median world';
  return PATTERNS.map(({id, says, band, source, read}) => ({id, text: says, band, source: `${source} 15 schools`, how, value: () => median(worlds.map(read))}));
}

/** A list of the staff with a scale of frequency, which needs to be told how far ticks stray; and, as frequency can be read as help too, who is remembered for it. */
const ASKED: readonly (readonly [name: string, ask: Instrument, how: string])[] = [
  ['ticked, half a point off', tickedWeekly(0.35), 'a list of the staff, "weekly" and oftener, ticks stray by half a point of the scale'],
  ['ticked, a point off', tickedWeekly(0.7), 'a list of the staff, "weekly" and oftener, ticks stray by a point of the scale'],
  ['help remembered', rememberedHelp, 'a list of the staff, who has helped whom'],
];

function tiesThatLast(plays: Plays): Row[] {
  const setting = {...unending(plays, 'steady'), weeks: 208, until: 208};
  return ASKED.flatMap(([name, ask, question]): Row[] => {
    const survival = (kind: 'mutual' | 'one-way') => () => median(plays.watched(setting, `asked twice: ${name}`, () => askedTwice(156, 208, ask)).map(staffs => kept(staffs, kind)));
    const how = `steady, team stays; ${question}; week 156 and a year later, among those who stayed; median school, median world`;
    return [
      {id: 'F10 mutual', text: `frequent ties that are returned last a year (${name})`, band: [0.55, 0.75], source: '[M] .65', how, value: survival('mutual')},
      {id: 'F10 one-way', text: `frequent ties that are not returned last a year (${name})`, band: [0.37, 0.55], source: '[M] .45', how, value: survival('one-way')},
    ];
  });
}

function rings(plays: Plays): Row[] {
  const share = (ring: string) => () => median(plays.runs(unending(plays, 'steady')).map((run, world) => {
    const of = (measure: string) => plays.values(unending(plays, 'steady'), measure, 260)[world];
    return (ring === 'rest' ? of('interest') : of(ring)) / (of('reach') * run.people);
  }));
  const how = 'steady, team stays; week 260; rings as shares of all in a ring; median world';
  return [
    {id: 'F17 core', text: 'rings: the core', band: [0.08, 0.21], source: '[S] Wenger et al. 2002; [M] 14-16 %', how, value: share('practice')},
    {id: 'F17 active', text: 'rings: the active', band: [0.1, 0.2], source: '[S] Wenger et al. 2002; [M] 13-15 %', how, value: share('engagement')},
    {id: 'F17 rest', text: 'rings: the rest of those reached', band: [0.6, 1], source: '[S] Wenger et al. 2002', how, value: share('rest')},
  ];
}

/** What a launch is the source doesn't say: all hours in two weeks of news and a kick-off, then none for newcomers; or a kick-off and twelve weeks alike, news in each. */
const LAUNCHES: readonly (readonly [name: string, phases: string, how: string])[] = [
  ['news for two weeks', '[{spend: {inform: 100 %}, lasts: 2 weeks}, {spend: {name: 20 %, nourish: 40 %, connect: 40 %}}]',
    'two weeks of news and a kick-off for sixty, then ten weeks for those who came (inviting, visiting, connecting)'],
  ['news all along', '[{spend: {name: 20 %, nourish: 30 %, connect: 30 %, inform: 20 %}}]',
    'a kick-off for sixty, then twelve even weeks of inviting, visiting, connecting and news'],
];

/** Twelve weeks with a launch, as courses run. */
function aProgramme(plays: Plays): Row[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return LAUNCHES.flatMap(([name, phases, script]): Row[] => {
    const setting: Setting = {
      strategy: `{phases: ${phases}, events: [{convene: {people: 60, when: week 0, paid: extra}}]}`,
      network: '{synthetic: {districts: 1, schools per district: 20, educators per school: 30}}', hours: 20, until: 12, weeks: 16, seeds: plays.seeds,
      more: 'start: {engagement: 0, interest: 0}',
    };
    const seen = () => plays.watched(setting, 'joiners', joinersAndActivity);
    const how = `one district; ${script}; log of contacts and of people the team reached; median world`;
    const source = '[M] two online courses for educators';
    return [
      {
        id: 'F20 joining', text: `a launch front-loads joining: joiners of the first 2 of 12 weeks (${name})`, band: [0.6, 0.85], source, how,
        value: () => median(seen().map(({joined}) => sum(joined.slice(0, 2)) / sum(joined.slice(0, 12)))),
      },
      {
        id: 'F20 collapse', text: `the end of a programme collapses activity: first week after / last week (${name})`, band: [0, 0.5], source, how,
        value: () => median(seen().map(({activity}) => activity[12] / activity[11])),
      },
    ];
  });
}

function returning(plays: Plays): Row[] {
  const asks = () => plays.watched(reference(plays, 'steady'), 'first asks', () => firstAsks(12)).flat();
  const how = 'steady; everybody\'s first request, answered or not, and whether they ask again within 12 weeks; all worlds together';
  return [
    {id: 'F22 crude', text: 'an answered first contribution goes with returning: odds ratio', band: [1.1, 2.3], source: '[M]', how, value: () => pooledOdds([asks()])},
    {
      id: 'F22 adjusted', text: '... at the same activity of one\'s own', band: [0.9, 1.7], source: '[M]', how: `${how}; Mantel-Haenszel over tenths of activity`,
      value() {
        const sorted = [...asks()].sort((one, other) => one.activity - other.activity);
        const tenth = Math.ceil(sorted.length / 10);
        return pooledOdds(Array.from({length: 10}, (_, at) => sorted.slice(at * tenth, (at + 1) * tenth)));
      },
    },
  ];
}

/** Odds ratio of returning, answered against not, pooled over strata (Mantel & Haenszel 1959). */
function pooledOdds(strata: readonly (readonly FirstAsk[])[]): number {
  let above = 0, below = 0;
  for (const asks of strata) {
    const count = (answered: boolean, again: boolean) => asks.filter(ask => ask.answered === answered && ask.again === again).length;
    above += count(true, true) * count(false, false) / asks.length;
    below += count(true, false) * count(false, true) / asks.length;
  }
  return above / below;
}

function adoption(plays: Plays): Row[] {
  const setting = unending(plays, 'steady');
  const fits = () => plays.watched(setting, 'ever practised', () => everPractised(HALF_YEAR)).map(fitBass);
  const how = 'steady, team stays; persons who ever practised, half-yearly for ten years; median world';
  const told = (adopted: number) => mean(plays.watched(reference(plays, 'steady'), `first informed ${adopted}`, () => firstInformed(adopted))
    .map(({byDoers, byOthers}) => byOthers / (byDoers + byOthers)));
  return [
    {id: 'F23 fit', text: 'adoption looks like a Bass curve: R² of the fit', band: [0.98, 1], source: '[M] three data sets', how, value: () => median(fits().map(({r2}) => r2))},
    {id: 'F23 p', text: '... innovation p, per half-year', band: [0.003, 0.1], source: '[M] three data sets', how, value: () => median(fits().map(({p}) => p))},
    {id: 'F23 q', text: '... imitation q, per half-year', band: [0.04, 0.6], source: '[M] three data sets', how, value: () => median(fits().map(({q}) => q))},
    ...([['practice', 3], ['engagement or practice', 2]] as const).map(([adopter, ring]): Row => ({
      id: 'F26', text: `news travels beyond the doers: adopters first informed by non-adopters (adopter = ${adopter})`, band: [0.2, 0.5], source: '[S] Banerjee et al. 2013',
      how: `steady; adopter = in ${adopter} at some time; of those first told by a colleague; mean of the worlds`, value: () => told(ring),
    })),
  ];
}

function doseAndScale(plays: Plays): Row[] {
  const weekly = {people: 48, hours: 24, lasts: 36};
  const institute: Setting = {
    strategy: '{phases: [], events: [{convene: {people: 60, when: week 0, serve: random, paid: extra}}]}', hours: 0,
    network: '{synthetic: {districts: 1, schools per district: 20, educators per school: 30}}', until: 2, weeks: 104, seeds: plays.seeds, more: 'start: {engagement: 0, interest: 0}',
  };
  const without: Setting = {...institute, strategy: '{phases: []}'};
  const wholeSchools: Setting = {...programme(plays, weekly), network: '{synthetic: {districts: 1, schools per district: 2, educators per school: {mean: 24, spread: 0}}}'};
  const sameSchools: Setting = {...withoutProgramme(plays), network: wholeSchools.network!};
  const how = 'one district; practised quality of those who took part against the same people without, in SD of practice at the start';
  return [
    {
      id: 'F31 short', text: 'a short event (12 h) does nothing measurable to practice: effect in SD', band: [-0.1, 0.1], source: '[S] Yoon et al. 2007',
      how: `${how}; two days for sixty at random, half a year later`, value: () => effect(plays, institute, without, 26, ({reached}) => who => reached[who] === 1, 1),
    },
    {
      id: 'F31 long', text: '40-60 h over 6-12 months move practice: effect in SD', band: [0.3, 0.7], source: '[S] Yoon et al. 2007',
      how: `${how}; 48 people in communities of eight, visited weekly for 36 weeks (54 h), end of the school year`, value: () => effectOfProgramme(plays, weekly, 42),
    },
    {
      id: 'F32', text: 'practice moves more than achievement: achievement effect / practice effect', band: [0.25, 0.5], source: '[S] Kraft, Blazar & Hogan 2018: .18 / .49',
      how: 'two schools in which everybody is in a visited community for 36 weeks, against the same without; both on the scale of practice; end of the school year',
      value() {
        const gain = (measure: string) => mean(plays.values(wholeSchools, measure, 44).map((value, world) => value - plays.values(sameSchools, measure, 44)[world]));
        return gain('achievement') / gain('mean-practice');
      },
    },
    {
      id: 'F33', text: 'scale dilutes: effect with more than 100 people / with at most 50, same facilitator hours', band: [0.35, 0.7], source: '[S] Kraft, Blazar & Hogan 2018',
      how: `${how}; 144 people against 48, 24 h a week for 36 weeks, end of the school year`,
      value: () => effectOfProgramme(plays, {...weekly, people: 144}, 42) / effectOfProgramme(plays, weekly, 42),
    },
    {
      id: 'F33 same dose', text: '... also at the same hours a participant, as new coaches are less able', band: [-Infinity, 0.95], source: '[S] Kraft, Blazar & Hogan 2018; direction only',
      how: `${how}; 144 people and 72 h a week against 48 and 24`,
      value: () => effectOfProgramme(plays, {...weekly, people: 144, hours: 72}, 42) / effectOfProgramme(plays, weekly, 42),
    },
  ];
}

function support(plays: Plays): Row[] {
  const ending: Setting = {strategy: 'steady', until: 156, weeks: 312, seeds: plays.seeds};
  const members = 3;
  const sight = () => plays.watched({...unending(plays, 'steady'), weeks: 156, until: 156}, 'contact and sight', () => contactAndSight(104, 156));
  return [
    {
      id: 'F35', text: 'reforms end when support ends: schools that drop within 3 years', band: [0.25, 0.45], source: '[S] Taylor 2006; Datnow 2005',
      how: `steady for 3 years; of schools with at least ${members} in practice then, those with fewer 3 years later; median world`,
      value: () => median(plays.watched(ending, 'people 156,312', () => peopleAt([156, 312])).map(seen => {
        const practising = (week: number) => {
          const {ring, school, schools} = seen.get(week)!;
          const counts = new Array<number>(schools).fill(0);
          ring.forEach((one, who) => { if (one === 3) counts[school[who]]++; });
          return counts;
        };
        const then = practising(156), later = practising(312);
        const had = then.filter(count => count >= members).length;
        return then.filter((count, school) => count >= members && later[school] < members).length / had;
      })),
    },
    ...([['all', 'all educators'], ['members', 'all in a ring']] as const).flatMap(([group, people]): Row[] => {
      const how = `steady, third year, weeks of term; of ${people}; median world`, source = '[S] RAND RR2217';
      return [
        {
          id: 'F39 contact', text: `people are time-poor: have a contact about teaching in a week (of ${people})`, band: [0.35, 0.5], source, how,
          value: () => median(sight().map(seen => seen[group].contact)),
        },
        {
          id: 'F39 sight', text: `people are time-poor: see no colleague's practice in a month (of ${people})`, band: [0.4, 0.5], source, how,
          value: () => median(sight().map(seen => seen[group].unseen)),
        },
      ];
    }),
  ];
}

/** An input of the model, not a result: the numbers that come out must be those that went in. */
function turnover(plays: Plays): Row[] {
  const setting: Setting = {strategy: '{phases: []}', hours: 0, until: 1, weeks: 520, seeds: 4};
  const summers = Array.from({length: 10}, (_, year) => year * 52 + 42);
  const count = (kind: 'left' | 'moved', who: 'all' | 'new' | 'poor' | 'rich') => {
    let goes = 0, all = 0;
    for (const seen of plays.watched(setting, 'summers', () => peopleAt(summers.flatMap(week => [week, week + 1])))) {
      for (const week of summers) {
        const before = seen.get(week)!, after = seen.get(week + 1)!;
        for (let one = 0; one < before.ring.length; one++) {
          const school = before.school[one], share = before.underserved[school];
          if (before.office[school] === 1) continue;
          if (who === 'new' && (before.arrival[one] === 0 || week - before.arrival[one] > 3 * 52)) continue;
          if (who === 'poor' && share < 0.75 || who === 'rich' && share >= 0.75) continue;
          all++;
          if (kind === 'left' ? after.arrival[one] !== before.arrival[one] : after.school[one] !== school && after.arrival[one] === before.arrival[one]) goes++;
        }
      }
    }
    return goes / all;
  };
  const how = 'hands off, ten summers of four worlds; schools only';
  const source = '[S] NCES 2024-039';
  return [
    {id: 'F37 leave', text: 'turnover: leave, all together', band: [0.059, 0.1], source, how, value: () => count('left', 'all')},
    {id: 'F37 move', text: 'turnover: change schools, all together', band: [0.054, 0.1], source, how, value: () => count('moved', 'all')},
    {
      id: 'F37 early', text: 'turnover: leave or move in the first three years, per year', band: [0.18, 0.212], source, how,
      value: () => count('left', 'new') + count('moved', 'new'),
    },
    {
      id: 'F37 poverty', text: 'turnover in high-poverty schools, times that in the others', band: [1.3, 1.7], source, how: `${how}; three quarters of students and more from underserved groups`,
      value: () => (count('left', 'poor') + count('moved', 'poor')) / (count('left', 'rich') + count('moved', 'rich')),
    },
  ];
}
