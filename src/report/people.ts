/** People in the lines of an answer: what they do, and how many they are. */
import {grouped} from '../measures/numerals.ts';

/** What people do who are counted by a measure. */
export const DEEDS: Readonly<Record<string, string>> = {
  'deep-share': 'practise deeply', 'practice': 'practise with others', 'engagement': 'are trying it out', 'interest': 'are interested',
  'reach': 'are in the network',
  'outside': 'are outside the network', 'participation': 'take part', 'left-out': 'were reached by nobody',
};

export function heads(count: number): string {
  if (Number.isNaN(count)) return 'no number';
  return count === 0 ? 'none' : count < 0.5 ? 'fewer than 1' : grouped(count);
}
