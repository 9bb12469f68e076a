/**
 * What else is wrong in a scenario whose fields can't all be read: the faulty parts are left out and the rest is settled, so that all errors
 * show at once. Kept is only what can't come from the gaps.
 */
import type {Issue, Path} from '../../kernel/issues.ts';
import {scenarioKind} from './fields.ts';
import {settleScenario} from './settle.ts';

const ROUNDS = 6;
/** With more mistakes than that, those are enough to go on with. */
const MOST_FAULTS = 200;

export function issuesDespite(value: unknown, faults: readonly Issue[]): readonly Issue[] {
  if (faults.length > MOST_FAULTS) return [];
  const rest = structuredClone(value);
  const gaps: Path[] = [];
  let open = faults;
  for (let round = 0; round < ROUNDS; round++) {
    for (const {path} of open) {
      const gap = cut(rest, path);
      if (!gap) return [];
      gaps.push(gap);
    }
    const again: Issue[] = [];
    const written = scenarioKind.read(rest, [], again);
    open = again;
    if (written) {
      const found: Issue[] = [];
      settleScenario({name: 'scenario', written, leftOut: []}, null, found);
      return found.filter(issue => issue.severity === 'error' && !fromGap(issue, gaps));
    }
  }
  return [];
}

/** Removes what stands at the path; of a list the whole list, so that the places of others stay. @returns what was removed, or null. */
function cut(value: unknown, path: Path): Path | null {
  let last = path.length - 1;
  while (last >= 0 && typeof path[last] === 'number') last--;
  if (last < 0) return null;
  let map: unknown = value;
  for (const step of path.slice(0, last)) map = typeof map === 'object' && map !== null ? (map as Record<string | number, unknown>)[step] : undefined;
  if (typeof map === 'object' && map !== null) delete (map as Record<string | number, unknown>)[path[last]];
  return path.slice(0, last + 1);
}

function fromGap({code, path}: Issue, gaps: readonly Path[]): boolean {
  const starts = (long: Path, short: Path) => short.every((step, at) => long[at] === step);
  if (gaps.some(gap => starts(gap, path) || starts(path, gap))) return true;
  if (code === 'unknown-district') return gaps.some(gap => gap[0] === 'network' && (gap.length < 3 || gap[2] === 'districts'));
  if (code === 'unknown-strategy') return gaps.some(gap => gap[0] === 'strategies' && gap.length < 3);
  return code === 'unpaid' && gaps.some(gap => gap[0] === 'team' || gap[0] === 'assumptions' || gap[0] === 'strategies' || gap[0] === 'horizon');
}
