/** `assumptions`: any parameter of the model, by its name in the parameter table or its short name, in its own unit. */
import {flag, optional, quantity, record, uncertain, type Field, type Fields, type Kind, type Uncertain} from '../../schema/index.ts';
import type {Parameter} from '../../schema/parameter.ts';
import {WEEKS} from '../../schema/quantities.ts';

const DOMAINS: Readonly<Record<Parameter['domain'], readonly [number, number]>> = {share: [0, 1], positive: [0, 1e9], count: [0, 1e6], any: [-1e9, 1e9]};

/** Reads a parameter as people write it: `8 % a year`, `26 weeks`, `5 h`, or the bare number. */
export function parameterKind({domain, unit, default: usual}: Parameter): Kind<number> {
  const [low, high] = DOMAINS[domain];
  const units: Record<string, number> = {[unit.toLowerCase()]: 1};
  if (domain === 'share') for (const sign of ['%', 'percent']) {
    units[sign] = 0.01;
    const time = /\b(a|an|per) (year|week|month|review|contact|visit|try-out|try)\b/.exec(unit);
    if (time) units[`${sign} ${time[0]}`] = 0.01;
    if (time) units[time[0]] = 1;
  }
  if (/^weeks?\b/.test(unit)) Object.assign(units, WEEKS);
  if (/^(hours?|h)\b/.test(unit)) Object.assign(units, {h: 1, hour: 1, hours: 1});
  const what = domain === 'share' ? 'a share' : domain === 'count' ? 'a whole number' : 'a number';
  const expects = `${what}${unit === 'share' ? '' : ` (${unit})`}, such as ${usual}`;
  return quantity({expects, unit, units, low, high, ...(domain === 'share' ? {odds: true} : {}), ...(domain === 'count' ? {whole: 'round' as const} : {})});
}

export function assumptionsKind(parameters: readonly Parameter[]): Kind<Readonly<Record<string, Uncertain | undefined>>> {
  const fields: Record<string, Field<Uncertain, 'optional'>> = Object.fromEntries(parameters.map(declared => [declared.name, optional(uncertain(parameterKind(declared)), {
    word: declared.name, aliases: declared.short === declared.name ? [] : [declared.short],
    about: `${declared.about} As shipped: ${declared.default}; plausible: ${declared.range[0]} to ${declared.range[1]}.`,
    examples: [declared.default, {between: declared.range}],
  })]));
  return record('assumptions by name, such as {growth by doing: 0.03}', fields as Fields, {name: 'assumptions', key: 'parameter'}) as Kind<Readonly<Record<string, Uncertain | undefined>>>;
}

export function mechanismsKind(mechanisms: readonly {readonly name: string; readonly about: string}[]): Kind<Readonly<Record<string, boolean | undefined>>> {
  const fields = Object.fromEntries(mechanisms.map(({name, about}) => [name, optional(flag(), {word: name, about: `${about} \`off\` leaves it out.`})]));
  return record('mechanisms by name, such as {word of mouth: off}', fields, {name: 'mechanisms', key: 'mechanism'}) as Kind<Readonly<Record<string, boolean | undefined>>>;
}
