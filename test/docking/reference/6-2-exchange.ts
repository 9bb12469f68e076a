/** §6.2 Exchange: i asks j about theme θ. First every decision, from the state before the week's contacts; then effect after effect. */
import type {Contact} from './6-1-meetings.ts';
import {moveTo, noteLeadingAct} from './2-rings.ts';
import {addTie} from './2-ties.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE, type Educator, type Network} from './2-state.ts';

const NEW_TIE = 0.05;

interface Exchange extends Contact {
  /** Before the week's contacts: j's ring, whether the two were tied, what j knows and by how much more than i. */
  readonly ringOfJ: number;
  readonly tied: boolean;
  readonly known: number;
  readonly gap: number;
  readonly depth: number;
  outcome: 'given' | 'refused' | 'no room';
  /** Whom j introduces. */
  readonly third: Educator | null;
}

export function exchange(net: Network, contacts: readonly Contact[]): void {
  const all = contacts.map(contact => decide(net, contact));
  always(net, all);
  wordOfMouth(net, all);
  firstTies(net, all);
  const given = all.filter(({outcome}) => outcome === 'given');
  strengthOfTies(net, all);
  ledger(given);
  energy(net, given);
  demand(net, all);
  ownershipFromGiving(net, given);
  learning(net, given);
  introductions(net, given);
  somethingNew(net, given);
}

/** §6.2 "owed = max(0, ½(R_i − G_i) + ½(h_ji − h_ij)); j gives with probability e_j·(ν + (1 − ν)/(1 + owed/B0))." The halves: `pair`, contested. */
function decide(net: Network, contact: Contact): Exchange {
  const {i, j, c, theme} = contact;
  const {nu, B0, pair} = net.p;
  const tie = i.ties.get(j);
  const owed = Math.max(0, (1 - pair) * (i.received - i.given) + pair * (tie ? tie.help(j) - tie.help(i) : 0));
  const chanceOfGiving = j.energy * (nu + (1 - nu) / (1 + owed / B0));
  const given = net.U('give', i.number, c) < chanceOfGiving;
  // depth = ½ w (1 + κ_g [same community]); w of a tie that is only being made is what it will start with.
  const together = i.community !== null && i.community === j.community;
  const depth = 0.5 * (tie ? tie.strength : NEW_TIE) * (1 + (together ? i.community!.cohesion : 0));
  const gap = j.knowHow[theme] - i.knowHow[theme];
  const introduces = given && gap <= 0 && net.U('broker', i.number, 0, j.number) < net.p.broker;
  const third = introduces ? mostKnowing(j, i, theme) : null;
  if (introduces && !third) net.took('6.2 nobody to introduce');
  if (owed > 0) net.took('6.2 something is owed');
  return {
    ...contact, ringOfJ: j.ring, tied: tie !== undefined, known: j.knowHow[theme], gap, depth, outcome: given ? 'given' : 'refused',
    third,
  };
}

/** §6.2 "j's tie (w > 0.1) who knows most about θ, if that one knows more than i"; of equals the first. */
function mostKnowing(j: Educator, i: Educator, theme: number): Educator | null {
  let most: Educator | null = null;
  for (const [third, tie] of j.tiesInOrder) {
    if (third === i || tie.strength <= 0.1) continue;
    if (third.knowHow[theme] > (most ?? i).knowHow[theme]) most = third;
  }
  return most;
}

/** §6.2 "Always: if ring_j ≥ 2: last_i = t; if ring_i ≥ 2: last_j = t." §9 who was reached by someone in a ring. §7 hours of both. */
function always(net: Network, all: readonly Exchange[]): void {
  let hours = 0;
  for (const {i, j, ringOfJ, where} of all) {
    if (ringOfJ >= ENGAGEMENT) i.last = net.week;
    if (i.ring >= ENGAGEMENT) j.last = net.week;
    j.reached = net.week;
    if (ringOfJ > OUTSIDE) i.reached = net.week;
    hours += 2 * (where === 'alone' ? 0.25 : 0.5);
  }
  net.tallies.add('educatorHours', net.week, hours);
}

/** §6.2 "If j is outside: j becomes interested with probability π (ring_i ≥ 2) or π_n (ring_i = 1)." The first to succeed has told. */
function wordOfMouth(net: Network, all: readonly Exchange[]): void {
  for (const {i, j, ringOfJ} of all) {
    if (ringOfJ !== OUTSIDE || j.ring !== OUTSIDE) continue;
    const doer = i.ring >= ENGAGEMENT;
    if (net.U('recruit', i.number, 0, j.number) >= (doer ? net.p.pi : net.p.pi_n)) continue;
    net.took(doer ? '6.2 told by a doer' : '6.2 told by someone interested');
    moveTo(net, j, INTEREST, 'word of mouth');
    noteLeadingAct(net, i);
    net.tallies.add('won', net.week, 1);
    if (!doer) net.tallies.add('wonByInterested', net.week, 1);
  }
}

/** §6.2 "No tie yet: create w = 0.05 (refused by a full list: nothing more happens)." */
function firstTies(net: Network, all: readonly Exchange[]): void {
  for (const contact of all) {
    if (contact.tied) continue;
    net.took('6.2 strangers');
    if (addTie(net, contact.i, contact.j, NEW_TIE)) continue;
    contact.outcome = 'no room';
    net.took('6.2 no room for a tie');
  }
}

/** §6.2 Given: w += α(1 − w). Refused: w −= 0.02 (not below 0.021, and no rise to it). A tie given up this week is left alone. */
function strengthOfTies(net: Network, all: readonly Exchange[]): void {
  for (const {i, j, outcome} of all) {
    const tie = i.ties.get(j);
    if (!tie) net.took('6.2 the tie was given up this week');
    if (!tie || outcome === 'no room') continue;
    if (outcome === 'given') tie.strength += net.p.alpha * (1 - tie.strength);
    else if (tie.strength > 0.021) tie.strength = Math.max(0.021, tie.strength - 0.02);
    else net.took('6.2 a tie refused at its weakest');
  }
}

/** §6.2 "h_ji += 1; R_i += 1; G_j += 1; C-account of both schools += depth." */
function ledger(given: readonly Exchange[]): void {
  for (const {i, j, depth} of given) {
    const tie = i.ties.get(j);
    tie?.setHelp(j, tie.help(j) + 1);
    i.received += 1;
    j.given += 1;
    i.school.exchange += depth;
    j.school.exchange += depth;
  }
}

/** §6.2 "e_i += eHelp(1 − e_i); e_j −= eGive·e_j·(½ if j's community is protected)." §7 In a consultancy only the first giver tires. */
function energy(net: Network, given: readonly Exchange[]): void {
  for (const {i, j, where} of given) {
    i.energy += net.p.eHelp * (1 - i.energy);
    if (where === 'later in a consultancy') continue;
    const isProtected = j.community?.isProtected(net.week) ?? false;
    if (isProtected) net.took('6.2 help from a protected community');
    j.energy -= net.p.eGive * j.energy * (isProtected ? 0.5 : 1);
  }
}

/** §6.2 Given: d_i += dHelp(1 − d_i). Refused: d_i −= 0.01 d_i; unmet_i = t. */
function demand(net: Network, all: readonly Exchange[]): void {
  for (const {i, outcome} of all) {
    if (outcome === 'given') i.demand += net.p.dHelp * (1 - i.demand);
    if (outcome !== 'refused') continue;
    net.took('6.2 refused');
    i.demand -= 0.01 * i.demand;
    i.unmet = net.week;
  }
}

/** §6.2 "o_j += oGive(1 − o_j) if ring_j ≥ 1" */
function ownershipFromGiving(net: Network, given: readonly Exchange[]): void {
  for (const {j, ringOfJ} of given) if (ringOfJ > OUTSIDE) j.ownership += net.p.oGive * (1 - j.ownership);
}

/** §6.2 "gap = k_jθ − k_iθ. If gap > 0: k_iθ += λ·depth·gap (k_i running, never past k_j). Else unmet_i = t". */
function learning(net: Network, given: readonly Exchange[]): void {
  for (const {i, theme, known, gap, depth} of given) {
    net.took(gap > 0 ? '6.2 learned' : '6.2 knew no more');
    if (gap > 0) {
      const running = known - i.knowHow[theme];
      if (running > 0) i.knowHow[theme] += Math.min(1, net.p.lambda * depth) * running;
    } else {
      i.unmet = net.week;
    }
  }
}

/** §6.2 "... and with probability broker, j introduces i to [the third]: tie w = 0.1." */
function introductions(net: Network, given: readonly Exchange[]): void {
  for (const {i, j, third} of given) {
    if (!third || !addTie(net, i, third, 0.1)) continue;
    net.took('6.2 introduced');
    noteLeadingAct(net, j);
  }
}

/** §6.2 "If both are in ring ≥ 2, with probability ι·depth: k_iθ, k_jθ += create(1 − k); o_i, o_j += oCreate(1 − o)." */
function somethingNew(net: Network, given: readonly Exchange[]): void {
  const {iota, create, oCreate} = net.p;
  for (const {i, j, theme, ringOfJ, depth} of given) {
    if (i.ring < ENGAGEMENT || ringOfJ < ENGAGEMENT) continue;
    if (net.U('create', i.number, 0, j.number) >= iota * depth) continue;
    net.took('6.2 made something new');
    for (const one of [i, j]) {
      one.knowHow[theme] += create * (1 - one.knowHow[theme]);
      one.ownership += oCreate * (1 - one.ownership);
    }
  }
}
