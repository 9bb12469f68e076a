/** How large a scenario is, before it runs: people, and the memory that one run of them takes. */
import type {NetworkScenario} from '../resolved.ts';
import {likely} from './likely.ts';

/** Three posts of an office in each district. */
export const OFFICE = 3;
const BYTES_A_PERSON = 400;

export interface Size {
  readonly people: number;
  /** Of one run. */
  readonly bytes: number;
}

/** In words: `1.5 GB`; from 10 GB on in whole ones. */
export function inGigabytes(bytes: number): string {
  const tenths = Math.max(1, Math.round(bytes / 1e8));
  return `${tenths < 100 ? tenths / 10 : Math.round(tenths / 10)} GB`;
}

export function sizeOf(network: NetworkScenario): Size {
  const people = network.kind === 'graph' ? network.people : network.kind === 'survey' ? network.people.id.length
    : Math.round(network.districts.reduce((sum, {schools, educators}) => sum + likely(schools) * likely(educators) + OFFICE, 0));
  return {people, bytes: people * BYTES_A_PERSON};
}
