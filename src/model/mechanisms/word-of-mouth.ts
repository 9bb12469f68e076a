/**
 * Word of mouth: someone outside whom a member turns to becomes interested.
 *
 *     P = π when the member is in engagement or practice, π_n when only interested
 *
 * Source: doers pass news on about 7 times as often as others, yet those others account for a third of take-up (Banerjee et al. 2013).
 */
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE} from '../rings.ts';
import {noteLeadingAct} from '../world/leading.ts';
import {moveTo} from '../world/membership.ts';

export const wordOfMouth = defineMechanism({
  name: 'word of mouth',
  about: 'Members bring in colleagues from outside by talking with them.',
  idea: 'membership: members bring in others',
  parameters: {
    byDoers: parameter({
      name: 'word of mouth by doers', symbol: 'π', short: 'pi', default: 0.3, range: [0.2, 0.5], domain: 'share', unit: 'chance a contact',
      about: 'How likely someone outside becomes interested when a colleague in engagement or practice turns to them.', basis: 'S', source: 'Banerjee et al. (2013)', matters: 1,
    }),
    byInterested: parameter({
      name: 'word of mouth by the interested', symbol: 'π_n', short: 'pi_n', default: 0.05, range: [0.02, 0.1], domain: 'share', unit: 'chance a contact',
      about: 'How likely someone outside becomes interested when a colleague who is only interested turns to them.', basis: 'S', source: 'Banerjee et al. (2013)', matters: 0,
    }),
  },
  writes: ['educators.ring', 'educators.since', 'educators.last', 'educators.dip', 'educators.led', 'tallies.leadingActs', 'tallies.won', 'tallies.wonByInterested'],

  step(world, {byDoers, byInterested}, chance) {
    const {week, contacts, educators: {ring}, tallies, log} = world;
    const draws = chance.stream('recruit').at(week);
    for (let at = 0; at < contacts.count; at++) {
      const who = contacts.asker[at], whom = contacts.partner[at];
      if (contacts.partnerRing[at] !== OUTSIDE || ring[whom] !== OUTSIDE) continue;
      const doer = ring[who] >= ENGAGEMENT;
      if (draws.uniform(who, 0, whom) >= (doer ? byDoers : byInterested)) continue;
      log?.add(week, whom, who, {kind: 'told'});
      moveTo(world, whom, INTEREST, 'word of mouth');
      noteLeadingAct(world, who);
      tallies.won[week]++;
      if (!doer) tallies.wonByInterested[week]++;
    }
  },
});
