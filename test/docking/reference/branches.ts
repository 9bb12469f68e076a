/** Every branch of the rules that the docking worlds have to take at least once, by section. */
import {SERVES, VERBS} from '../../../src/model/plan.ts';

/** Why people move between rings (§6.6, §7). */
export const CAUSES = [
  'start', 'word of mouth', 'spontaneous interest', 'informed', 'convened', 'declined an invitation', 'drifted away', 'ready to engage', 'sponsored',
  'coached into practice',
  'not tried', 'stuck in the dip', 'fell quiet', 'burned out', 'left alone', 'lapsed', 'invited into a community', 'founded a community', 'mandated',
  'mandate lifted', 'left the network',
] as const;
export type Cause = typeof CAUSES[number];

const SINGLE = [
  '2 a full list refuses a tie', '2 a full list gives up its weakest tie', '2 an existing tie grows',
  '4 asks in the unit', '4 asks in return', '4 asks someone else', '4 a tie across schools', '4 a tie to anyone', '4 an office knows a leader', '4 a community at the start', '4 too few to start a community', '4 only one to start with',
  '5 a strength read', '5 a strength drawn', '5 named again', '5 a community read', '5 a community read in parts', '5 a shock takes someone', '5 a lean time',
  '5 nobody can be protected', '5 a convening', '5 a convening paid extra', '5 too few hours for a convening', '5 fewer come than planned',
  '6.1 a community meets: no', '6.1 a community meets: by members', '6.1 a community meets: by a facilitator', '6.1 a contact in a meeting',
  '6.1 a contact without a meeting',
  '6.1 a contact in the corridor', '6.1 no colleague', '6.1 a contact along ties', '6.1 no ties',
  '6.2 something is owed', '6.2 told by a doer', '6.2 told by someone interested', '6.2 strangers', '6.2 no room for a tie',
  '6.2 the tie was given up this week',
  '6.2 refused', '6.2 a tie refused at its weakest', '6.2 help from a protected community', '6.2 learned', '6.2 knew no more', '6.2 introduced',
  '6.2 nobody to introduce',
  '6.2 made something new',
  '6.3 a school leader takes part', '6.3 a district leader takes part',
  '6.4 tried what was seen', '6.4 tried unseen', '6.4 tried because told to', '6.4 slides back to habit',
  '6.5 protected from strain', '6.5 half the strain',
  '6.6 encouraged', '6.6 put off', '6.6 nothing to see', '6.6 made it their own', '6.6 joins the community of the sponsor', '6.6 a sponsor without community',
  '6.6 no room with the sponsor', '6.6 alone at one review',
  '6.7 a tie fades away', '6.7 a help is forgotten',
  '6.8 a community dissolves', '6.8 a community splits', '6.8 a half is full', '6.8 neither half is nearer', '6.8 a focus moves on',
  '6.8 all themes are mastered', '6.8 a member takes up another theme',
  '6.8 a community is founded', '6.8 founded under the focus of the team', '6.8 more friends than a community holds', '6.8 joins a community',
  '6.8 nowhere to join',
  '6.9 leaves', '6.9 two move', '6.9 an odd mover stays', '6.9 a pair of one school stays',
  '6.10 students gain', '6.10 students lose',
  '7 a consultancy', '7 a contact that a consultancy replaces', '7 protect', '7 name founds a community', '7 too few accept', '7 fewer than eight to invite',
  '7 a request is answered', '7 further coaches', '7 nobody to connect with', '7 a listener of the district', '7 a listener from elsewhere', '7 no listener',
  '7 nobody of these roles near', '7 protected from a mandate',
  '7 another mandate holds on', '7 the team sets the focus', '7 hours that can not be kept',
  '7 coaching ends: has left the post', '7 coaching ends: is outside', '7 coaching ends: had twelve weeks', '7 coaching ends: is in a community',
  '8 a gate opens (all)', '8 a gate no longer holds', '8 a gate opens (any)', '8 a gate asks for what is not defined', '8 the time of a phase is up',
] as const;

export type Branch = typeof SINGLE[number] | `moved: ${Cause}` | `7 targeting: ${typeof SERVES[number]}` | `7 nobody for ${typeof VERBS[number]}`
  | `7 ${typeof VERBS[number]} reaches someone`;

/** Protecting reaches no single person. */
export const BRANCHES: readonly Branch[] = [
  ...SINGLE, ...CAUSES.map(cause => `moved: ${cause}` as const), ...SERVES.map(serve => `7 targeting: ${serve}` as const),
  ...VERBS.map(verb => `7 nobody for ${verb}` as const), ...VERBS.filter(verb => verb !== 'protect').map(verb => `7 ${verb} reaches someone` as const),
];
