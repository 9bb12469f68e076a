/** One stage of a week with a few mechanisms alone, in a small world: first all decide, then all write. And contacts as a test tells them. */
import {Chance} from '../../../src/kernel/random.ts';
import type {Mechanism} from '../../../src/model/mechanism.ts';
import {parameterByName} from '../../../src/model/parameters.ts';
import {addContact, widen, ALONE, GIVEN} from '../../../src/model/world/contacts.ts';
import {muster} from '../../../src/model/world/members.ts';
import {setStrength, slotOf} from '../../../src/model/world/ties.ts';
import type {World} from '../../../src/model/world/world.ts';
import {idOf, settle} from '../../../src/schema/parameter.ts';

export interface Playing {
  /** Parameters by whole words or short name. */
  readonly given?: Readonly<Record<string, number>>;
  readonly replicate?: number;
}

export const SEED = 'mechanisms';

/** Parameters by id, from whole words or short names. */
export function byId(given: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(given).map(([words, number]) => [idOf(parameterByName(words)!.name), number]));
}

/** What the declared mechanisms do in one week. The week itself does not move on. */
export function play<T extends World>(world: T, mechanisms: readonly Mechanism[], {given = {}, replicate = 0}: Playing = {}): T {
  const chance = new Chance(SEED, replicate);
  const numbers = byId(given);
  const ready = mechanisms.map(mechanism => ({mechanism, values: settle(mechanism.parameters, numbers)}));
  muster(world.members, world.educators.ring, world.educators.ring.length);
  for (const {mechanism, values} of ready) mechanism.decide?.(world, values, chance);
  for (const {mechanism, values} of ready) mechanism.step?.(world, values, chance);
  return world;
}

/** The uniform a draw gives, as the model's table of draws names it. */
export function drawOf(purpose: string, who: number, week: number, {k = 0, whom = 0, replicate = 0} = {}): number {
  return new Chance(SEED, replicate).stream(purpose).at(week).uniform(who, k, whom);
}

export interface ContactSketch {
  readonly asker: number;
  readonly partner: number;
  readonly number?: number;
  readonly theme?: number;
  readonly setting?: number;
  readonly outcome?: number;
  readonly depth?: number;
  readonly strangers?: number;
  readonly introduced?: number;
}

/** This week's contacts; what isn't said is as the world stands: help was given, with a depth of 0.1. */
export function meet<T extends World>(world: T, contacts: readonly ContactSketch[]): T {
  const {educators: {ring, knowHow, themes}, contacts: table, ties} = world;
  table.count = 0;
  contacts.forEach(({asker, partner, number = 0, theme = 0, setting = ALONE, outcome = GIVEN, depth = 0.1, strangers, introduced = -1}, at) => {
    if (table.count === table.asker.length) widen(table);
    addContact(table, asker, partner, number, theme, setting, slotOf(ties, asker, partner));
    table.backSlot[at] = slotOf(ties, partner, asker);
    table.outcome[at] = outcome;
    table.depth[at] = depth;
    table.strangers[at] = strangers ?? (table.slot[at] < 0 ? 1 : 0);
    table.introduced[at] = introduced;
    table.partnerRing[at] = ring[partner];
    table.partnerKnows[at] = knowHow[partner * themes + theme];
    table.gap[at] = knowHow[partner * themes + theme] - knowHow[asker * themes + theme];
  });
  return world;
}

/** Everybody asked somebody once: person 2n asks person 2n + 1. For counting over many pairs. */
export function pairsOf(count: number): ContactSketch[] {
  return Array.from({length: count}, (_, pair) => ({asker: 2 * pair, partner: 2 * pair + 1}));
}

/** Helps that `giver` gave to `taker` along their tie, among those that it gave at all. */
export function setHelp({ties, educators: {given}}: World, giver: number, taker: number, helps: number): void {
  ties.help[slotOf(ties, giver, taker)] = helps;
  given[giver] = Math.max(given[giver], helps);
}

export function helpOf({ties}: World, giver: number, taker: number): number {
  return ties.help[slotOf(ties, giver, taker)];
}

export function floorOf({ties}: World, one: number, other: number): number {
  return ties.floor[slotOf(ties, one, other)];
}

/** A tie that the network made: it rests on no everyday work. */
export function loosen({ties}: World, one: number, other: number, strength: number): void {
  const slot = slotOf(ties, one, other), mirror = slotOf(ties, other, one);
  setStrength(ties, one, slot, strength);
  ties.floor[slot] = ties.floor[mirror] = 0;
}

/** All that the log says of one kind, as `who>whom`. */
export function logged({log}: World, kind: string): string[] {
  return log!.entries.filter(({what}) => what.kind === kind).map(({who, whom}) => `${who}>${whom}`);
}

/** Every move of a person, as `from>to cause`. */
export function movesOf({log}: World, person: number): string[] {
  return log!.entries.flatMap(({who, what}) => who === person && what.kind === 'move' ? [`${what.from}>${what.to} ${what.cause}`] : []);
}

/** Five standard deviations of a share among n draws: passed by chance once in about 1.7 million. */
export function fiveSd(probability: number, n: number): number {
  return 5 * Math.sqrt(probability * (1 - probability) / n);
}
