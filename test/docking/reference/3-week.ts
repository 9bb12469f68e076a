/**
 * §3 The order of a week.
 *
 * Within a stage what is decided, and whatever is taken from another entity, is read from the state at its start; then effects are written.
 * Our reading of "one canonical order": the effects of a stage are written one after the other in the order of the text, each over all
 * people or contacts in order (educator number, then draw number).
 */
import {decideMeetings, noteMeetings, seekContacts} from './6-1-meetings.ts';
import {exchange} from './6-2-exchange.ts';
import {support} from './6-3-support.ts';
import {doing} from './6-4-doing.ts';
import {demandAndEnergy} from './6-5-energy.ts';
import {reviewMembers, spontaneousInterest} from './6-6-review.ts';
import {forgetHelp, tiesDecay} from './6-7-tie-decay.ts';
import {foundCommunities, moveFocus, renewCommunities} from './6-8-communities.ts';
import {turnover} from './6-9-turnover.ts';
import {students} from './6-10-students.ts';
import {weekOfYear} from './3-calendar.ts';
import type {Network} from './2-state.ts';

export interface Stage {
  readonly name: string;
  step(net: Network): void;
}

const everyFourWeeks = (step: (net: Network) => void) => (net: Network) => { if (net.week % 4 === 3) step(net); };

/** After facilitation (1), before measures (8). */
export const STAGES: readonly Stage[] = [
  {name: 'meetings and exchange', step(net) {
    decideMeetings(net);
    const contacts = seekContacts(net);
    noteMeetings(net);
    exchange(net, contacts);
  }},
  {name: 'doing', step(net) {
    support(net);
    doing(net);
    demandAndEnergy(net);
  }},
  {name: 'review and ring moves', step(net) {
    const members = net.members;
    spontaneousInterest(net);
    reviewMembers(net, members);
  }},
  {name: 'ties and communities', step: everyFourWeeks(net => {
    tiesDecay(net);
    forgetHelp(net);
    renewCommunities(net);
    moveFocus(net);
    foundCommunities(net);
  })},
  {name: 'turnover', step(net) { if (weekOfYear(net.week) === net.p.termWeeks) turnover(net); }},
  {name: 'students', step: everyFourWeeks(students)},
];

/** Stages 2 to 7 of a week; what is left of being alone is counted anew each week (6.3). */
export function beginWeek(net: Network): void {
  for (const i of net.educators) i.unsupported = 1;
}
