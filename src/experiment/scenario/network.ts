/** The network of a scenario, settled: every district with its numbers; what is a parameter of the model becomes an assumption. */
import type {Issue} from '../../kernel/issues.ts';
import type {SurveyNetwork} from '../../model/plan.ts';
import {parameterByName} from '../../model/parameters.ts';
import {syntheticKind, type WrittenNetwork, type WrittenSynthetic} from '../../model/sections/network.ts';
import type {RosterReference} from '../../model/sections/roster.ts';
import {idOf, type Uncertain} from '../../schema/index.ts';
import type {NetworkScenario} from '../resolved.ts';
import {sentences} from './messages.ts';
import {COMMON_ROLES} from './settling.ts';
import {sizeOf} from './size.ts';

type District = Extract<NetworkScenario, {kind: 'synthetic'}>['districts'][number];

/** Assumptions written elsewhere: id of the parameter, number, and the path it was written at. */
export interface Aside {
  readonly id: string;
  readonly number: Uncertain;
  readonly path: readonly string[];
}

/** The network where nothing is said. */
export const usualSynthetic = syntheticKind.read({}, [], [])!;

export interface SettledNetwork {
  /** Null while a staff list is not read. */
  readonly network: NetworkScenario | null;
  readonly roster: RosterReference | null;
  readonly asides: readonly Aside[];
  readonly roles: readonly string[];
  readonly districts: readonly string[];
  readonly people: number;
}

const ONE_DISTRICT = ['district 1'];

export function settleNetwork(written: WrittenNetwork | undefined, synthetic: WrittenSynthetic, survey: SurveyNetwork | null, issues: Issue[]): SettledNetwork {
  const kinds = (['synthetic', 'roster', 'graph'] as const).filter(kind => written?.[kind] !== undefined);
  if (kinds.length > 1) issues.push(sentences.twoNetworks(['network'], kinds));
  for (const word of ['ties', 'schools', 'columns', 'roles'] as const) {
    if (written?.[word] !== undefined && written.roster === undefined) issues.push(sentences.rosterMissing(['network', word], word));
  }
  if (written?.roster !== undefined) return rosterNetwork(written, written.roster, survey);
  if (written?.graph !== undefined) {
    const {kind, people, tiesEach, rewired} = written.graph;
    return {network: {kind: 'graph', graph: kind, people, tiesEach, rewired}, roster: null, asides: [], roles: COMMON_ROLES, districts: ONE_DISTRICT, people};
  }
  return syntheticNetwork(written?.synthetic ?? synthetic, issues);
}

function rosterNetwork(written: WrittenNetwork, roster: string, survey: SurveyNetwork | null): SettledNetwork {
  const given = (map: Readonly<Record<string, unknown>> | undefined) =>
    Object.fromEntries(Object.entries(map ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return {
    network: survey, asides: [],
    roster: {roster, ties: written.ties ?? null, schools: written.schools ?? null, columns: given(written.columns), roles: given(written.roles)},
    roles: survey?.roles ?? COMMON_ROLES, districts: survey?.districts ?? [], people: survey?.people.id.length ?? NaN,
  };
}

function syntheticNetwork(written: WrittenSynthetic, issues: Issue[]): SettledNetwork {
  const usualSpread = 0.4;
  const {mean: educators, around = usualSpread} = written.educatorsPerSchool;
  const same = (name: string): District => ({name, schools: written.schoolsPerDistrict, educators, spread: around, underserved: null});
  const districts: District[] = [];
  const names = new Map<string, number>();
  const add = (district: District, at: number | null) => {
    if (names.has(idOf(district.name)) && at !== null) issues.push(sentences.sameDistrict(['network', 'synthetic', 'districts', at, 'name'], district.name));
    names.set(idOf(district.name), districts.length);
    districts.push(district);
  };
  if (typeof written.districts === 'number') for (let number = 1; number <= written.districts; number++) add(same(`district ${number}`), null);
  else written.districts.forEach(({name, count, schools, educators: own, underservedShare}, at) => {
    for (let one = 1; one <= count; one++) {
      const usual = same(name === undefined ? `district ${districts.length + 1}` : count > 1 ? `${name} ${one}` : name);
      add({...usual, schools: schools ?? usual.schools, educators: own?.mean ?? usual.educators, spread: own?.around ?? usual.spread, underserved: underservedShare ?? null}, at);
    }
  });
  const network: NetworkScenario = {kind: 'synthetic', districts};
  return {network, roster: null, asides: asidesOf(written), roles: COMMON_ROLES, districts: districts.map(({name}) => name), people: sizeOf(network).people};
}

function asidesOf({ties, underservedShare}: WrittenSynthetic): readonly Aside[] {
  const found: readonly (readonly [short: string, number: Uncertain | undefined, path: readonly string[]])[] = [
    ['inDeg', ties?.insideSchool, ['ties', 'inside school']], ['crossDeg', ties?.acrossSchools, ['ties', 'across schools']],
    ['farDeg', ties?.acrossDistricts, ['ties', 'across districts']],
    ['underMean', underservedShare?.mean, ['underserved share']], ['underSd', underservedShare?.around, ['underserved share', 'sd']],
  ];
  return found.flatMap(([short, number, path]) => (number === undefined ? [] : [{id: idOf(parameterByName(short)!.name), number, path: ['network', 'synthetic', ...path]}]));
}
