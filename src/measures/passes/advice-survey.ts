/**
 * The advice survey that researchers hand out, asked of the simulated network: everybody in rings 2-3 names up to six people of rings
 * 2-3 who helped them, those who helped most first (equal help: the lower number first). Compare only this with survey results.
 */
import {ENGAGEMENT} from '../../model/rings.ts';
import type {ReadonlyWorld} from '../../model/world/readonly.ts';
import {slotOf} from '../../model/world/ties.ts';
import type {Pass} from './pass.ts';

const NAMES = 6;
/** Discounted helps from which someone is remembered. */
const REMEMBERED = 0.25;

export class AdviceSurvey implements Pass {
  respondents = 0;
  named = 0;
  /** Namings that the other returns. */
  returned = 0;
  /** Gini coefficient of how often people are named: 0 = all equally, near 1 = only one. */
  gini = NaN;
  /** Names given by person i at i·6 .., how many, and how often i is named. */
  #names = new Int32Array(0);
  #given = new Uint8Array(0);
  #received = new Uint16Array(0);
  readonly #strength = new Float64Array(NAMES);

  take(world: ReadonlyWorld): void {
    const {ring, count} = world.educators;
    if (this.#given.length !== count) {
      this.#names = new Int32Array(count * NAMES);
      this.#given = new Uint8Array(count);
      this.#received = new Uint16Array(count);
    }
    this.#given.fill(0);
    this.#received.fill(0);
    this.respondents = this.named = this.returned = 0;
    for (let who = 0; who < count; who++) {
      if (ring[who] < ENGAGEMENT) continue;
      this.respondents++;
      this.#ask(world, who);
    }
    for (let who = 0; who < count; who++) {
      for (let at = who * NAMES, end = at + this.#given[who]; at < end; at++) {
        this.named++;
        this.#received[this.#names[at]]++;
        if (this.#isNamedBy(who, this.#names[at])) this.returned++;
      }
    }
    this.gini = this.#concentration(world);
  }

  /** Writes down whom someone names, by insertion into a list of six. */
  #ask({educators, ties}: ReadonlyWorld, who: number): void {
    const {capacity, degree, alter, help} = ties;
    let length = 0;
    for (let slot = who * capacity, end = slot + degree[who]; slot < end; slot++) {
      const other = alter[slot];
      if (educators.ring[other] < ENGAGEMENT) continue;
      const helped = help[slotOf(ties, other, who)];
      if (!(helped >= REMEMBERED) || (length === NAMES && helped <= this.#strength[NAMES - 1])) continue;
      let place = length < NAMES ? length++ : NAMES - 1;
      for (; place > 0 && this.#strength[place - 1] < helped; place--) {
        this.#strength[place] = this.#strength[place - 1];
        this.#names[who * NAMES + place] = this.#names[who * NAMES + place - 1];
      }
      this.#strength[place] = helped;
      this.#names[who * NAMES + place] = other;
    }
    this.#given[who] = length;
  }

  #isNamedBy(who: number, other: number): boolean {
    for (let at = other * NAMES, end = at + this.#given[other]; at < end; at++) if (this.#names[at] === who) return true;
    return false;
  }

  /** Σ over pairs of |x − y| / (2 n Σ x) by ranks: people named equally often share their ranks, so whole numbers do. */
  #concentration({educators, ties}: ReadonlyWorld): number {
    const people = new Float64Array(ties.capacity + 1);
    for (let who = 0; who < educators.count; who++) if (educators.ring[who] >= ENGAGEMENT) people[this.#received[who]]++;
    let below = 0;
    let ranked = 0;
    for (let times = 0; times < people.length; times++) {
      ranked += times * people[times] * (2 * below + people[times]);
      below += people[times];
    }
    return ranked / (this.named * this.respondents) - 1;
  }
}
