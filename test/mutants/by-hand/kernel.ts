/** Wrong versions of what the kernel gives all rules: places in lists, powers of e. */
import type {WrongOnes} from './index.ts';

export const kernel: WrongOnes = {
  columns: [
    ['what stands nearest is found', 'at < end && column[at] === value ? at', 'at < end ? at'],
    ['found beyond the end of the list', 'return at < end && column', 'return column'],
    ['the place in the list, not in the column', '? at : -1', '? at - from : -1'],
    ['the last of the list is not looked at', 'const end = at + count;', 'const end = at + count - 1;'],
    ['one more than the list is looked at', 'const end = at + count;', 'const end = at + count + 1;'],
    ['from the beginning of the column on', 'let at = from;', 'let at = 0;'],
    ['so many of the column, not of the list', 'const end = at + count;', 'const end = count;'],
    ['who is not there stands first', '? at : -1', '? at : from'],
  ],
  random: [
    ['each in its place of the lot, not of the list', 'uniformOf(draws, rows[from + at], counts[from + at])', 'uniformOf(draws, rows[from + at], counts[at])'],
    ['the draws of the first lot for all', 'uniformsOf(draws, rows, from, many, k, into);', 'uniformsOf(draws, rows, 0, many, k, into);'],
    ['more at once than there is room for', 'end - from < DRAWS_AT_ONCE ? end - from : DRAWS_AT_ONCE', 'end - from'],
    ['those whose draw is above', 'uniformOf(draws, rows[at], k) < most', 'uniformOf(draws, rows[at], k) >= most'],
    ['their places, not who they are', 'into[number++] = rows[at]', 'into[number++] = at'],
    ['the week of before', 'if (week !== this.#week) {', 'if (week > this.#week || this.#week !== this.#week) {'],
  ],
  math: [
    ['of one, the median is 1, not the mean', 'exp(spread * normalQuantile(uniform) - spread * spread / 2)', 'exp(spread * normalQuantile(uniform))'],
    ['of many, the median is 1, not the mean', 'spread * uniforms[at] - spread * spread / 2', 'spread * uniforms[at]'],
    ['a term of e’s series less', '(t * 4.13813679705723846039e-8 - 1.65339022054652515390e-6)', '-1.65339022054652515390e-6'],
    ['another rounding of the same', '(r * c) / (2 - c)', 'r * (c / (2 - c))'],
    ['the tail of the remainder dropped', 'bend(r)', 'bend(high)'],
    ['the remainder as if it had no tail', '((low - bend(r)) - high)', '(-bend(r) - high)'],
    ['to the power of what is lost', 'powers[at] = exp(powers[at])', 'powers[at] = exp(-powers[at])'],
    ['what is lost, not what is left', 'powers[at] = exp(powers[at])', 'powers[at] = 1 - exp(powers[at])'],
    ['all that there is room for, not the first so many', 'for (let at = 0; at < count; at++) powers[at]', 'for (let at = 0; at < powers.length; at++) powers[at]'],
    ['each to the power of the first', 'exp(powers[at])', 'exp(powers[0])'],
    ['below 0 it counts, too', 'x * Number(x > 0)', 'x'],
    ['below 0 it counts as much above', 'x * Number(x > 0)', 'Math.abs(x)'],
    ['that it is above 0, not how far', 'x * Number(x > 0)', 'Number(x > 0)'],
  ],
};
