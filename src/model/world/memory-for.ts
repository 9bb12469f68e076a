/** How much memory the columns of a world take at most, of which a machine gives only what is written. */
import {Memory} from '../../kernel/memory.ts';

/** Bytes: of a tie; of a person beside ties and know-how, with the contacts of a week; of a school; of a week; of what every world has. */
const TIE = 16, PERSON = 640, SCHOOL = 96, WEEK = 256, EVERY_WORLD = 262_144;

export function memoryFor(people: number, schools: number, themes: number, capacity: number, weeks: number): Memory {
  return new Memory((people + 1) * capacity * TIE + people * (PERSON + 4 * themes) + schools * SCHOOL + weeks * WEEK + EVERY_WORLD);
}
