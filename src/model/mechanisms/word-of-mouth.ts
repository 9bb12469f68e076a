/**
 * Word of mouth: someone outside whom a member turns to becomes interested.
 *
 *     P = π when the member is in engagement or practice, π_n when only interested
 *
 * Source: doers pass news on about 7 times as often as others, yet those others account for a third of take-up (Banerjee et al. 2013).
 */
import type {Draws} from '../../kernel/random.ts';
import {parameter} from '../../schema/parameter.ts';
import {defineMechanism} from '../mechanism.ts';
import {ENGAGEMENT, INTEREST, OUTSIDE} from '../rings.ts';
import {keepDrawn, type Contacts} from '../world/contacts.ts';
import type {Drawing} from '../world/drawing.ts';
import type {Educators} from '../world/educators.ts';
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
    const {memory, week, contacts, educators, drawing, places, tallies, log} = world;
    memory.run(win, contacts, educators, drawing, chance.stream('recruit').at(week), byDoers, byInterested);
    for (let one = 0; one < contacts.notedCount; one++) {
      const at = contacts.noted[one], who = contacts.asker[at], whom = contacts.partner[at];
      if (educators.ring[whom] !== OUTSIDE) continue; // won by somebody before
      log?.add(week, whom, who, {kind: 'told'});
      moveTo(world, whom, INTEREST, 'word of mouth');
      noteLeadingAct(week, educators, places, tallies.leadingActs, who);
      tallies.won[week]++;
      if (educators.ring[who] < ENGAGEMENT) tallies.wonByInterested[week]++;
    }
  },
});

/** Notes contacts by which somebody outside would be won. */
function win(contacts: Contacts, {ring}: Educators, drawing: Drawing, draws: Draws, byDoers: number, byInterested: number): void {
  const {asker, partner, partnerRing, noted, chance} = contacts;
  let outside = 0;
  for (let at = 0; at < contacts.count; at++) {
    const byDoer = Number(ring[asker[at]] >= ENGAGEMENT);
    noted[outside] = at;
    chance[outside] = byDoer * byDoers + (1 - byDoer) * byInterested;
    outside += Number(partnerRing[at] === OUTSIDE) & Number(ring[partner[at]] === OUTSIDE);
  }
  contacts.notedCount = outside;
  keepDrawn(contacts, draws, drawing);
}
