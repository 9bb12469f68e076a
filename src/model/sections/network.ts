/** `network`: the districts, schools, educators and ties that every strategy meets. Made up, read from lists, or a test graph. */
import {
  choice, count, difference, either, list, number, optional, record, required, share, text, uncertain, usual, type Infer,
} from '../../schema/index.ts';
import {rosterFields} from './roster.ts';

/** More than any country has. */
const MOST_DISTRICTS = 100_000;
const schools = uncertain(count('a number of schools', 'schools', {high: 1e6}));
const educators = count('a number of educators', 'educators', {high: 1e6});
const underserved = share();

const district = record('a district, such as {name: Riverton, schools: 31}', {
  name: optional(text('a name', 100), {about: 'How the district is called in outputs and in `where`.', examples: ['Riverton']}),
  count: usual(count('a number of districts', 'districts', {high: MOST_DISTRICTS}), 1, {about: 'How many districts like this one.'}),
  schools: optional(schools, {about: 'Schools in it; by default as `schools per district`.', examples: [31]}),
  educators: optional(difference(educators, 'spread', 35, '40 %'), {about: 'Educators in one of its schools; by default as `educators per school`.', aliases: ['educators per school']}),
  underservedShare: optional(uncertain(underserved), {about: 'Mean share of its students from historically underserved groups; by default drawn around the network\'s.', examples: ['62 %']}),
}, {name: 'district'});

const tiesEach = (about: string, example: number) => optional(uncertain(number('a number of ties', 'ties', {low: 0, high: 1000})), {about, examples: [example]});

export const syntheticKind = record('a made-up network, such as {districts: 12}', {
  districts: usual(either('a number of districts, or a list of them', count('a number of districts', 'districts', {high: MOST_DISTRICTS}), list(district, 'districts', {least: 1})), 12, {
    about: 'How many districts, or a list with a map for each.', examples: [12, [{name: 'Riverton', schools: 31}, {count: 11, schools: 6}]],
  }),
  schoolsPerDistrict: usual(schools, 8, {about: 'Schools in a district.'}),
  educatorsPerSchool: usual(difference(educators, 'spread', 35, '40 %'), {mean: 35, spread: '40 %'}, {about: 'Educators in a school, and how far schools differ in size.'}),
  ties: optional(record('mean numbers of ties, such as {inside school: 7}', {
    insideSchool: tiesEach('Colleagues of the own school that someone has an everyday tie to.', 7),
    acrossSchools: tiesEach('Ties to other schools of the district.', 1),
    acrossDistricts: tiesEach('Ties to anywhere in the network.', 0.06),
  }, {name: 'ties'}), {about: 'Everyday ties a person has before the network begins. Other ways to write three of the assumptions.'}),
  underservedShare: optional(difference(underserved, 'sd', '40 %', '20 %'), {
    about: 'Share of students from historically underserved groups, and how far schools differ in it.', examples: [{mean: '40 %', sd: '20 %'}],
  }),
}, {name: 'synthetic'});

const graph = record('a test network, such as {kind: lattice, people: 100}', {
  kind: required(choice('a kind of graph', ['lattice', 'random regular', 'erdos-renyi', 'watts-strogatz'] as const), {about: 'How the ties are laid.'}),
  people: usual(count('a number of people', 'people', {high: 1e8}), 100, {about: 'Everybody teaches in one school.'}),
  tiesEach: usual(count('a number of ties', 'ties', {low: 0, high: 1000}), 4, {about: 'Ties of one person (the mean, in a random graph).'}),
  rewired: usual(share(), '0 %', {about: 'Share of the lattice\'s ties that lead to anybody instead (watts-strogatz).'}),
}, {name: 'graph'});

export const networkKind = record('a network', {
  synthetic: optional(syntheticKind, {about: 'A made-up network.'}),
  ...rosterFields,
  graph: optional(graph, {about: 'A test network of one school, for comparing the model with theory.'}),
}, {name: 'network'});

export type WrittenNetwork = Infer<typeof networkKind>;
export type WrittenSynthetic = Infer<typeof syntheticKind>;
