/** §6.1 Meetings, and the contacts that members seek. */
import {pick, wholeNumber} from '../../../src/kernel/random.ts';
import {noteLeadingAct} from './2-rings.ts';
import {randomColleague} from './2-ties.ts';
import {season} from './3-calendar.ts';
import type {Community, Educator, Network} from './2-state.ts';

export interface Contact {
  /** i asks j; c is its number among the contacts of i this week. */
  readonly i: Educator;
  readonly j: Educator;
  readonly c: number;
  readonly theme: number;
  readonly where: 'alone' | 'in a meeting' | 'later in a consultancy';
}

/** §6.1 Mean over members of o·e. */
function drive({members}: Community): number {
  return members.reduce((sum, i) => sum + i.ownership * i.energy, 0) / members.length;
}

/**
 * §6.1 "Community g (n ≥ 2) meets with probability 1 − (1 − c_g)(1 − mean o·e): a facilitator convenes it or its members do." The facilitator
 * where U(meets) < c_g (§7). §7 Consultancy: in a meeting a facilitator convenes, with that probability, one random member presents.
 * Draws: k = 0 whether, 1 consultancy, 2 who presents.
 */
export function decideMeetings(net: Network): void {
  for (const g of net.communities) {
    g.presenter = null;
    g.meets = 'no';
    if (g.members.length < 2) continue;
    const u = net.U('meets', g.id);
    if (u < g.coached) g.meets = 'by a facilitator';
    else if (u < 1 - (1 - g.coached) * (1 - drive(g))) g.meets = 'by members';
    net.took(`6.1 a community meets: ${g.meets}`);
    if (g.meets === 'by a facilitator' && net.U('meets', g.id, 1) < net.p.consultancy) {
      g.presenter = g.members[pick(net.U('meets', g.id, 2), g.members.length)];
      net.took('7 a consultancy');
    }
  }
}

/** §9 A meeting of the members is a leading act of the one with most o·e (of equals the first). */
export function noteMeetings(net: Network): void {
  for (const g of net.communities) {
    if (g.meets !== 'by members') continue;
    noteLeadingAct(net, g.members.reduce((most, i) => i.ownership * i.energy > most.ownership * most.energy ? i : most));
  }
}

/** §6.1 "μ = μ_ring·a_t·a_i·(½ + ½e_i); number = floor(μ) + Bernoulli(μ − floor μ)." All contacts of the week, by asker, then number. */
export function seekContacts(net: Network): Contact[] {
  const {p} = net;
  const contacts: Contact[] = [];
  for (const i of net.members) {
    const mu = [0, p.mu1, p.mu2, p.mu3][i.ring] * season(net) * i.activity * (0.5 + 0.5 * i.energy);
    const number = wholeNumber(mu, net.U('contacts', i.number));
    for (let c = 0; c < number; c++) {
      const contact = seekContact(net, i, c);
      if (contact) contacts.push(contact);
    }
    if (i.community?.presenter === i) contacts.push(...consultancy(i, i.community, number));
  }
  net.tallies.add('contacts', net.week, contacts.length);
  return contacts;
}

/** §6.1 Each contact, with v, v2 ~ U. */
function seekContact(net: Network, i: Educator, c: number): Contact | null {
  const {meet, eps} = net.p;
  const v = net.U('partner', i.number, 2 * c), v2 = net.U('partner', i.number, 2 * c + 1);
  const g = i.community;
  if (g && v < meet) {
    if (g.meets === 'no' || g.presenter) {
      net.took(g.presenter ? '7 a contact that a consultancy replaces' : '6.1 a contact without a meeting');
      return null;
    }
    const others = g.members.filter(member => member !== i);
    net.took('6.1 a contact in a meeting');
    return {i, j: others[pick(v2, others.length)], c, theme: g.focus, where: 'in a meeting'};
  }
  if (v >= 1 - eps) {
    const j = randomColleague(i, v2);
    net.took(j ? '6.1 a contact in the corridor' : '6.1 no colleague');
    return j && {i, j, c, theme: i.focus, where: 'alone'};
  }
  const low = g ? meet : 0;
  const j = moreKnowing(i, v2, (v - low) / (1 - eps - low));
  net.took(j ? '6.1 a contact along ties' : '6.1 no ties');
  return j && {i, j, c, theme: i.focus, where: 'alone'};
}

/** §6.1 "Draw two ties with probability ∝ w, theme f_i; ask the one with the larger k[theme] (equal: the first)." */
function moreKnowing(i: Educator, u: number, otherU: number): Educator | null {
  const ties = i.tiesInOrder;
  if (ties.length === 0) return null;
  const total = ties.reduce((sum, [, tie]) => sum + tie.strength, 0);
  const drawn = (uniform: number) => {
    let reached = 0;
    for (const [colleague, tie] of ties) {
      reached += tie.strength;
      if (uniform * total < reached) return colleague;
    }
    return ties[ties.length - 1][0];
  };
  const first = drawn(u), second = drawn(otherU);
  return second.knowHow[i.focus] > first.knowHow[i.focus] ? second : first;
}

/**
 * §7 "One member presents and asks each of the others in turn (6.2, no cost of energy to the giver beyond the first); that week's other
 * community contacts of its members don't take place." The numbers of these contacts go on from those the presenter sought.
 */
function consultancy(i: Educator, g: Community, number: number): Contact[] {
  return g.members.filter(member => member !== i).map((j, at) =>
    ({i, j, c: number + at, theme: g.focus, where: at === 0 ? 'in a meeting' : 'later in a consultancy'}));
}
