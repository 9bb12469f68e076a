/**
 * `npm run staff-networks`: are the staffs that dlsim makes up like real ones? Prints real and simulated side by side, the published patterns
 * with their bands, whether the two can be told apart once they are mixed, and a check on two staffs that nothing was fitted to.
 * --worlds 60 (sets of fifteen simulated staffs) · --into FOLDER (writes side-by-side.svg, .png and .vl.json)
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {ALIKE_AT_RANDOM, likeThese} from './other-staffs.ts';
import {fifteenSchools, highTechManagers, lawFirm} from './real-staffs.ts';
import {sideBySide} from './side-by-side.ts';
import {simulatedStaffs} from './simulated-staffs.ts';
import type {Staff} from './staff.ts';
import {median, PATTERNS, STATISTIC_NAMES, STATISTICS, statisticsOf} from './statistics.ts';
import {misjudged, shareOfSwapsBeyond, standardised} from './telling-apart.ts';
import {ROOT} from '../root.ts';

const {values: asked} = parseArgs({options: {worlds: {type: 'string', default: '60'}, into: {type: 'string'}}});
const real = fifteenSchools();
const sizes = real.map(({advice}) => advice.nodes);
const worlds = (given: Readonly<Record<string, number>> = {}) =>
  Array.from({length: Number(asked.worlds)}, (_, replicate) => simulatedStaffs(sizes, {seed: 'staff networks', replicate, given}));
const simulated = worlds();

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const cell = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(2)).padStart(8);
const low = (values: readonly number[]) => [...values].sort((one, other) => one - other)[Math.round(0.1 * (values.length - 1))];
const high = (values: readonly number[]) => [...values].sort((one, other) => one - other)[Math.round(0.9 * (values.length - 1))];

console.log(`fifteen real school staffs and ${asked.worlds} times fifteen simulated ones of the same sizes, seen through one name generator\n`);
console.log(`${'median staff'.padEnd(26)}${['real', 'simulated', '8 in 10', ''].map(word => word.padStart(8)).join(' ')}`);
for (const name of STATISTIC_NAMES) {
  const typical = (staffs: readonly Staff[]) => median(staffs.map(STATISTICS[name]));
  const seen = simulated.map(typical);
  console.log(`${name.padEnd(26)}${cell(typical(real))} ${cell(median(seen))}  ${cell(low(seen))} to${cell(high(seen))}`);
}

console.log('\npublished patterns');
let missed = 0;
for (const {id, says, band, source, read} of PATTERNS) {
  const seen = simulated.map(read);
  const held = median(seen) >= band[0] && median(seen) <= band[1];
  if (!held) missed++;
  const inBand = seen.filter(value => value >= band[0] && value <= band[1]).length;
  console.log(`${id} ${says.padEnd(48)}${band.join(' to ').padEnd(13)} real${cell(read(real))}  simulated${cell(median(seen))} ${held ? 'pass' : 'MISS'}  (${inBand} of ${seen.length} sets in the band; source ${source})`);
}

console.log('\ncan they be told apart, once mixed? (50 of 100 misjudged = no better than a coin; swaps beyond: small = they differ)');
for (const [words, sets] of [['simulated', simulated], ['colleagues at random', worlds(ALIKE_AT_RANDOM)]] as const) {
  const tests = sets.slice(0, 20).map((staffs, number) => {
    const [one, other] = standardised([real.map(statisticsOf), staffs.map(statisticsOf)]);
    return {wrong: misjudged(one, other), beyond: shareOfSwapsBeyond(one, other, `swaps ${number}`)};
  });
  const wrong = tests.map(test => test.wrong);
  console.log(`${words.padEnd(22)} misjudged ${(100 * mean(wrong)).toFixed(0)} of 100 (${(100 * low(wrong)).toFixed(0)} to ${(100 * high(wrong)).toFixed(0)} in 8 of 10 sets); `
    + `swaps beyond: median ${median(tests.map(test => test.beyond)).toFixed(2)}, below .05 in ${tests.filter(test => test.beyond < 0.05).length} of ${tests.length} sets`);
}

console.log('\nchecked on staffs that nothing was fitted to (asked with a list of everybody, so more ties: only the number of ties is set)');
for (const staff of [lawFirm(), highTechManagers()]) {
  const seen = likeThese(staff, 40);
  console.log(`${staff.name}, ${staff.advice.nodes} people`);
  for (const name of STATISTIC_NAMES.filter(name => !Number.isNaN(STATISTICS[name](staff)))) {
    const values = seen.map(STATISTICS[name]);
    console.log(`  ${name.padEnd(24)}${cell(STATISTICS[name](staff))}  simulated${cell(median(values))}  ${cell(low(values))} to${cell(high(values))}`);
  }
}

if (asked.into !== undefined) {
  // From the built program, which stands where its fonts are.
  const {renderPng, renderSvg} = await import(new URL('dist/io/render.js', ROOT).href) as typeof import('../../src/io/render.ts');
  mkdirSync(asked.into, {recursive: true});
  const spec = sideBySide('Made-up staffs look like real ones; only in the largest do real colleagues know each other better', real, simulated);
  const svg = await renderSvg(spec);
  writeFileSync(`${asked.into}/side-by-side.vl.json`, JSON.stringify(spec, null, 1));
  writeFileSync(`${asked.into}/side-by-side.svg`, svg);
  writeFileSync(`${asked.into}/side-by-side.png`, await renderPng(svg));
}
process.exitCode = missed > 0 ? 1 : 0;
