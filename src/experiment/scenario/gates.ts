/** The gates of a phase, settled; a gate that can't open is warned of. */
import type {Path} from '../../kernel/issues.ts';
import {measureById} from '../../measures/index.ts';
import type {Gate, Phase} from '../../model/plan.ts';
import type {WrittenGate, WrittenUntil} from '../../model/sections/gate.ts';
import {sentences} from './messages.ts';
import type {Settling} from './settling.ts';

/** Defined only once facilitation has ended: what is left of those of that day. */
export const AFTERWARDS: ReadonlySet<string> = new Set(['retained', 'deep-retained', 'ties-kept']);

export function settleGates(settling: Settling, until: WrittenUntil, weeks: number | null, path: Path): Phase['gates'] {
  const {issues} = settling;
  if (until.all && until.any) issues.push(sentences.allAndAny([...path, 'any']));
  const need = until.all ? 'all' : 'any';
  const of = until.all ?? until.any;
  if (!of && until.orAfter === undefined) issues.push(sentences.emptyUntil(path));
  return of ? {need, of: of.map((gate, at) => settleGate(settling, gate, weeks, [...path, need, at]))} : null;
}

function settleGate(settling: Settling, {measure: id, atLeast, atMost, for: running}: WrittenGate, weeks: number | null, path: Path): Gate {
  const {issues, until} = settling;
  if (atLeast === undefined && atMost === undefined) issues.push(sentences.emptyGate(path));
  else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) issues.push(sentences.gateNoRoom(path, atLeast, atMost));
  else {
    if (atLeast !== undefined) judgeLevel(settling, id, atLeast, 'least', path);
    if (atMost !== undefined) judgeLevel(settling, id, atMost, 'most', path);
  }
  const has = Math.min(weeks ?? Infinity, until);
  if (running > has) issues.push(sentences.gateLate(path, running, has));
  if (AFTERWARDS.has(id)) issues.push(sentences.gateAfterEnd([...path, 'measure'], id));
  return {measure: id, atLeast: atLeast ?? null, atMost: atMost ?? null, weeks: running};
}

/** A level outside what the measure can take; 50 where a share was meant is a slip of the pen, not a hard question. */
function judgeLevel({issues, people}: Settling, id: string, level: number, way: 'least' | 'most', path: Path): void {
  const measure = measureById(id)!;
  const place = [...path, `at ${way}`];
  const [low, high] = [measure.range[0], measure.unit === 'people' && people > 0 ? Math.min(measure.range[1], people) : measure.range[1]];
  const range = `from ${low} to ${high}`;
  if (high === 1 && level > 1.5 && level <= 100) issues.push(sentences.gatePercent(place, level, measure.name));
  else if (way === 'least' ? level > high : level < low) issues.push(sentences.gateOut(place, measure.name, way === 'least' ? `as high as ${level}` : `as low as ${level}`, range));
}
