/** The page: two sliders, a sentence, and a picture of every world. */
import {play} from './play.ts';

// What the build puts in: the jobs of scenario.yaml, by plan and world.
const jobs = JOBS;
const COLOURS = ['#0065a3', '#b54708'];
const WIDTH = 560, HEIGHT = 240, MARGIN = 32;

const element = id => document.getElementById(id);

function drawn(name, attributes, text = '') {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, setting] of Object.entries(attributes)) shape.setAttribute(attribute, setting);
  shape.textContent = text;
  return shape;
}

function picture({weeks, practice}) {
  const most = Math.max(1, ...practice.flat(2));
  const across = week => MARGIN + (WIDTH - MARGIN - 8) * week / weeks.at(-1);
  const up = people => HEIGHT - MARGIN + (2 * MARGIN - HEIGHT) * people / most;
  const lines = practice.flatMap((worlds, plan) => worlds.map(people => drawn('polyline', {
    points: people.map((count, at) => `${across(weeks[at]).toFixed(1)},${up(count).toFixed(1)}`).join(' '), fill: 'none', stroke: COLOURS[plan], 'stroke-opacity': 0.55,
  })));
  const years = [1, 2, 3].map(year => drawn('text', {x: across(52 * year - 26), y: HEIGHT - 8, 'text-anchor': 'middle'}, `year ${year}`));
  const leaves = drawn('line', {x1: across(104), x2: across(104), y1: MARGIN / 2, y2: HEIGHT - MARGIN, stroke: '#555', 'stroke-dasharray': '4 4'});
  return [...lines, leaves, ...years, drawn('text', {x: 0, y: up(most) + 4}, most), drawn('text', {x: 0, y: up(0)}, '0')];
}

function show() {
  const wish = {hours: Number(element('hours').value), knowHow: Number(element('know-how').value)};
  element('hours-said').textContent = wish.hours;
  element('know-how-said').textContent = wish.knowHow;
  const played = play(jobs, wish);
  element('answer').textContent = played.answer;
  element('picture').replaceChildren(...picture(played));
}

for (const id of ['hours', 'know-how']) element(id).addEventListener('change', show);
show();
