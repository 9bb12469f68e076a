/** Goal: charts show what the runs hold: people counted by hand, gaps where nothing is defined, labels apart, colours told apart without colour. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {onCircle} from '../../src/charts/circle.ts';
import {spread} from '../../src/charts/end-labels.ts';
import {headline} from '../../src/charts/finding.ts';
import {CHARTS} from '../../src/charts/index.ts';
import {peoplePerDot} from '../../src/charts/network-rings.ts';
import {ticks} from '../../src/charts/numbers.ts';
import {pileUp} from '../../src/charts/dot-pile.ts';
import {shownDots} from '../../src/charts/paired-strip.ts';
import {standIns} from '../../src/charts/range-of-outcomes.ts';
import {readingOf} from '../../src/charts/reading.ts';
import {seriesOf, thinned} from '../../src/charts/series.ts';
import {openStudy} from '../../src/charts/study.ts';
import {shorten, shortenApart, widthOf, wrap} from '../../src/charts/text-width.ts';
import {DARK, DASHES, LIGHT, SHAPES} from '../../src/charts/theme.ts';
import {boxes} from '../../src/charts/wins-ties-losses.ts';
import {compare} from '../../src/experiment/compare.ts';
import {valueAt} from '../../src/experiment/ensemble.ts';
import {textWidth} from '../../src/io/font.ts';
import {strategyTable} from '../../src/report/strategy-table.ts';
import {madeUp} from './made-up.ts';
import {layersOf, textsOf} from './spec-reading.ts';

const {ensemble, comparison} = madeUp({strategies: 3, replicates: 5, people: 1000});
const chart = (id: string) => CHARTS.find(one => one.id === id)!.draw(ensemble, comparison)!;

describe('lines', () => {
  test('a share of everybody is shown in people of a typical run, the middle of five runs by hand', () => {
    const study = openStudy(ensemble, comparison);
    const [point] = seriesOf(study, study.players[1], readingOf('deep-share'), [208]);
    const shares = ensemble.runs[1].map(run => valueAt(run!, 'deep-share', 208)).sort((one, two) => one - two);
    const people = ensemble.runs.flat().map(run => run!.people).sort((one, two) => one - two)[7];
    expect(point.median).toBeCloseTo(shares[2] * people, 9);
    expect(point.median).toBeGreaterThan(1); // a share would be below 1
  });

  test('a chart says the number that the terminal says', () => {
    const many = madeUp({strategies: 3, replicates: 31});
    const board = CHARTS.find(one => one.id === 'scoreboard')!.draw(many.ensemble, many.comparison)!;
    const asked = {...many.ensemble, scenario: {...many.ensemble.scenario, compare: {...many.ensemble.scenario.compare, measures: ['reach', 'equity-gap']}}};
    const comparisonOfReach = compare(asked);
    const reach = CHARTS.find(one => one.id === 'scoreboard')!.draw(asked, comparisonOfReach)!.brief.rows[0];
    const said = strategyTable(asked, comparisonOfReach, 200).find(line => line.startsWith('Scale first'))!.split(/\s{2,}/)[1];
    expect(String(reach[2]).split(',').slice(0, -1).join(',')).toBe(said.replace(/ [-+~]$/, ''));
    expect(board.table.rows.length).toBe(3);
  });

  test('a week in which most runs have no number is a gap in line and band, not 0', () => {
    const spec = chart('quality-by-ring').spec;
    const lines = layersOf(spec).filter(layer => layer.fields.includes('median'));
    expect(lines.some(layer => layer.rows.some(row => row.median === null))).toBe(true);
    expect(lines.some(layer => layer.rows.some(row => row.median === 0))).toBe(false);
    for (const band of layersOf(spec).filter(layer => layer.fields.includes('low'))) for (const row of band.rows) expect(row.low).not.toBeNull();
  });

  test('weeks left out never hide the first, the last, or the end of facilitation', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(500), {minLength: 3, maxLength: 200}), fc.integer({min: 3, max: 60}), fc.nat(), (some, count, at) => {
      const weeks = [...some].sort((one, two) => one - two);
      const keep = weeks[at % weeks.length];
      const chosen = thinned(weeks, count, [keep]);
      expect(chosen.length).toBe(Math.min(weeks.length, count));
      expect(chosen[0]).toBe(weeks[0]);
      expect(chosen.at(-1)).toBe(weeks.at(-1));
      expect(chosen).toContain(keep);
      expect(new Set(chosen).size).toBe(chosen.length);
    }), {seed: 1});
  });
});

describe('tables match what is drawn', () => {
  test('every middle value of a time chart stands in its table', () => {
    for (const id of ['rings-over-time', 'depth-weighted-reach', 'quality-by-ring', 'equity']) {
      const {spec, table} = chart(id);
      const inTable = new Set(table.rows.map(row => `${row[2]} ${row[3]}`));
      for (const layer of layersOf(spec).filter(one => one.fields.includes('median'))) for (const row of layer.rows) expect(inTable.has(`${row.week} ${row.median}`), id).toBe(true);
    }
  });

  test('boxes of the grid are the counts of the comparison', () => {
    const {spec, table} = chart('wins-ties-losses');
    const drawn = layersOf(spec).filter(layer => layer.fields.includes('x')).reduce((sum, layer) => sum + layer.rows.length, 0);
    expect(drawn).toBe(5 * 2);
    const found = comparison.differences.filter(one => one.measure === 'depth-weighted-reach' && one.week === 208);
    expect(table.rows.map(row => row.slice(1))).toEqual(found.map(one => [one.wins, one.ties, one.losses]));
  });

  test('a dot of the strip is a pair, and stands on its side of 0', () => {
    const {spec} = chart('paired-strip');
    const dots = layersOf(spec).filter(layer => layer.fields.includes('x')).reduce((sum, layer) => sum + layer.rows.length, 0);
    expect(dots).toBe(5 * 3); // five pairs at three moments
  });

  test('people who moved add up to everybody, at every stage', () => {
    const {table} = chart('where-people-moved');
    const sums = new Map<string, number>();
    for (const row of table.rows) sums.set(`${row[0]} ${row[1]}`, (sums.get(`${row[0]} ${row[1]}`) ?? 0) + Number(row[5]));
    const mean = ensemble.runs[0].reduce((sum, run) => sum + run!.people, 0) / 5;
    for (const sum of sums.values()) expect(Math.abs(sum - mean)).toBeLessThanOrEqual(8); // 16 counts, each rounded
  });

  test('rings of the network hold everybody', () => {
    const people = ensemble.runs[0][0]!.people;
    for (const [, , ...counts] of chart('network-rings').table.rows) expect(counts.reduce((sum: number, count) => sum + Number(count), 0)).toBe(people);
  });

  test('the name of a phase stands whole beside its hours where there is room, and is cut where there is none', () => {
    const named = (name: string) => {
      const runs = ensemble.runs.map(of => of.map(run => run && {...run, ledger: run.ledger.filter(({verb}) => verb === 'nourish'), phases: run.phases.map((phase, at) => (at === 0 ? {...phase, name} : phase))}));
      return textsOf(CHARTS.find(one => one.id === 'hours')!.draw({...ensemble, runs}, comparison)!.spec);
    };
    expect(named('Answer those who ask')).toContain('Answer those who ask');
    expect(named('Answer those who ask '.repeat(9).trim()).join()).toMatch(/Answer those who[^,]*…/);
  });

  test('hours of the grid are the mean of the ledgers', () => {
    const {table} = chart('hours');
    const column = table.columns.indexOf('nourish');
    const total = table.rows.filter(row => row[0] === 'Quality first').reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
    const ledger = ensemble.runs[0].reduce((sum, run) => sum + run!.ledger.filter(row => row.verb === 'nourish').reduce((hours, row) => hours + row.hours, 0), 0) / 5;
    expect(total).toBeCloseTo(ledger, 1);
  });
});

test('fewer than ten runs are too few for the scoreboard to call', () => {
  expect(chart('scoreboard').finding).toMatch(/^Too few runs/);
  const many = madeUp({replicates: 30});
  const board = CHARTS.find(one => one.id === 'scoreboard')!;
  expect(board.draw(many.ensemble, many.comparison)!.finding).not.toMatch(/Too few/);
});

test('a new phase is marked on the lines of the asked comparison where its middle run begins it', () => {
  const study = openStudy(ensemble, comparison);
  const starts = ensemble.runs[0].map(run => run!.phases[2].started).sort((one, two) => one - two);
  const marks = layersOf(chart('depth-weighted-reach').spec).filter(layer => layer.fields.join() === 'week,median' && layer.rows.length === 2);
  expect(marks.length).toBe(study.pair.length);
  expect(Math.abs(Number(marks[0].rows[1].week) - starts[2])).toBeLessThanOrEqual(2); // read every four weeks
});

describe('pieces', () => {
  test('a hundred boxes add up whatever is counted', () => {
    fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (wins, ties, losses) => {
      const total = wins + ties + losses;
      expect(boxes([wins, ties, losses]).reduce((sum, count) => sum + count, 0)).toBe(Math.min(100, total));
    }), {seed: 2});
  });

  test('dots pile up on their own side, lie on nobody else and lose nobody', () => {
    const numbers = fc.oneof(fc.array(fc.double({min: -5, max: 5, noNaN: true}).filter(one => one === 0 || Math.abs(one) > 1e-9), {minLength: 1, maxLength: 100}), fc.array(fc.integer({min: -5, max: 5}), {minLength: 1, maxLength: 100}));
    fc.assert(fc.property(numbers, differences => {
      const step = differences.every(Number.isInteger) ? 40 : 0;
      const piles = pileUp(differences.map(difference => 230 + difference * 40), {height: 150, step, wall: 230})!;
      expect(piles.dots.length).toBe(differences.length);
      for (const {x, y, of} of piles.dots) {
        if (differences[of] > 0) expect(x).toBeGreaterThan(230);
        if (differences[of] < 0) expect(x).toBeLessThan(230);
        expect(Math.abs(x - (230 + differences[of] * 40))).toBeLessThan(20);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(150);
      }
      const places = piles.dots.map(({x, y}) => `${x.toFixed(6)} ${y.toFixed(6)}`);
      expect(new Set(places).size).toBe(places.length);
    }), {seed: 3});
  });

  test('more than a hundred worlds are shown by a hundred, whole people stay whole and on their side', () => {
    expect(shownDots(Array.from({length: 1000}, (_, at) => at), false).length).toBe(100);
    expect(shownDots([-1.02, 0, 0.4, 2.97], true)).toEqual([-1, 0, 0.4, 3]);
  });

  test('fifty dots stand for all runs: the middle dots lie around the median, one dot is 2 in 100', () => {
    const runs = Float64Array.from({length: 1001}, (_, at) => at);
    const dots = standIns(runs);
    expect(dots.length).toBe(50);
    expect((dots[24] + dots[25]) / 2).toBeCloseTo(500, 6);
    expect(dots.filter(dot => dot < 100).length).toBe(5);
    expect(standIns(Float64Array.of(1, 2, 3))).toEqual([1, 2, 3]);
  });

  test('labels keep their order, keep apart, and stay beside the panel', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: 0, max: 120}), {minLength: 1, maxLength: 8}), wanted => {
      const places = spread(wanted, 15, 120);
      const order = wanted.map((_, at) => at).sort((one, two) => wanted[one] - wanted[two] || one - two);
      for (let at = 1; at < order.length; at++) expect(places[order[at]] - places[order[at - 1]]).toBeGreaterThanOrEqual(15 - 1e-9);
      for (const place of places) expect(place).toBeGreaterThanOrEqual(-1e-9);
      for (const place of places) expect(place).toBeLessThanOrEqual(120 + 1e-9);
    }), {seed: 4});
    expect(spread([10, 100], 15, 120)).toEqual([10, 100]); // nothing in the way: nothing moves
    expect(spread([50, 50], [30, 15], 120)).toEqual([38.75, 61.25]); // half of each height between them, both moved alike
  });

  test('round ticks lie inside and are few', () => {
    fc.assert(fc.property(fc.double({min: -1e5, max: 1e5, noNaN: true}), fc.double({min: 1e-4, max: 1e5, noNaN: true}), (low, span) => {
      const values = ticks(low, low + span, 4);
      expect(values.length).toBeGreaterThanOrEqual(1);
      expect(values.length).toBeLessThanOrEqual(5);
    }), {seed: 5});
    expect(ticks(0, 312, 4)).toEqual([0, 100, 200, 300]);
  });

  test('a dot stands for as few people as fit', () => {
    expect(peoplePerDot(60, 60)).toBe(1);
    expect(peoplePerDot(61, 60)).toBe(2);
    expect(peoplePerDot(3400, 40)).toBe(100);
  });

  test('points lie on the circle, a quarter of a turn to the right', () => {
    for (let turn = 0; turn < 1; turn += 0.013) {
      const [x, y] = onCircle(turn);
      expect(x * x + y * y).toBeCloseTo(1, 6);
    }
    expect(onCircle(0.25)[0]).toBeCloseTo(1, 6);
    expect(onCircle(0)[1]).toBeCloseTo(-1, 6);
  });

  test('the finding of a comparison is its first sentence, whatever stops a title holds', () => {
    const sentence = 'In 9 of 10 paired runs, “St. Mary. First.” ended higher on reach than “B. C.” (0 equal, 1 lower). Repeating this, expect 60 to 98 of every 100.';
    expect(headline({sentence} as never)).toBe('In 9 of 10 paired runs, “St. Mary. First.” ended higher on reach than “B. C.” (0 equal, 1 lower)');
  });
});

describe('words', () => {
  const texts = ['In the middle run practice ends with 146 people under “Quality first”', 'Slow core, then school by school', 'years since September 2026', 'WIDE MANDATES 1,234', 'illicit titles fill it'];

  test('estimated widths are within 8 % of the font\'s', () => {
    for (const text of texts) expect(Math.abs(widthOf(text, 13) / textWidth(text, 13, false) - 1), text).toBeLessThan(0.08);
  });

  test('lines fit, and nothing but what is too long for a line is lost', () => {
    for (const text of texts) {
      for (const line of wrap(text, 120, 13)) expect(widthOf(line, 13)).toBeLessThanOrEqual(120);
      expect(wrap(text, 120, 13).join(' ')).toBe(text);
    }
    expect(shorten('x'.repeat(200), 60, 13)).toMatch(/^x+…$/);
  });

  test('titles that begin alike stay apart when they are cut', () => {
    const [one, other] = shortenApart(['Slow core in the north, then school by school', 'Slow core in the north, then everybody'], 110, 13);
    expect(one).not.toBe(other);
  });

  test('the numbers in a chart are whole people with thousands parted', () => {
    const words = textsOf(madeUpEight().spec).join(' ');
    expect(words).toMatch(/\b1,\d{3}\b/);
    expect(words).not.toMatch(/\d\.\d{3,}/);
  });
});

function madeUpEight() {
  const eight = madeUp({strategies: 8, replicates: 10});
  return CHARTS.find(one => one.id === 'rings-over-time')!.draw(eight.ensemble, eight.comparison)!;
}

describe('look', () => {
  test('no two of eight strategies share dash or marker, so colour is never alone', () => {
    expect(new Set(DASHES.map(String)).size).toBe(8);
    expect(new Set(SHAPES).size).toBe(8);
  });

  test.each([LIGHT, DARK])('text in every colour can be read on its paper (%#)', theme => {
    for (const colour of [theme.ink, theme.soft, theme.other, theme.practice, ...theme.strategies]) expect(contrast(colour, theme.paper), colour).toBeGreaterThanOrEqual(4.5);
    theme.rings.forEach((ring, at) => expect(contrast(ring, theme.onRings[at])).toBeGreaterThanOrEqual(4.5));
  });
});

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const part = parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255;
    return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [bright, dark] = [light(one), light(other)].sort((first, second) => second - first);
  return (bright + 0.05) / (dark + 0.05);
}
