/**
 * What merely differs from school to school inside one world, written `{mean: 40 %, sd: 20 %}` or `{mean: 35, spread: 40 %}` (evenly, ± 40 %);
 * a lone number is the mean. Difference is not doubt: either number may itself be uncertain.
 */
import {either, turned} from './either.ts';
import {optional, required, type Kind} from './kind.ts';
import {share} from './quantities.ts';
import {record} from './record.ts';
import {uncertain, type Uncertain} from './uncertain.ts';

export interface Difference {
  readonly mean: Uncertain;
  /** undefined = as usual. */
  readonly around: Uncertain | undefined;
}

/** @param by what the second number is called: a standard deviation, or an even spread as a share of the mean. */
export function difference(inner: Kind<number>, by: 'sd' | 'spread', mean: unknown, around: unknown): Kind<Difference> {
  const expects = `${inner.expects}, or {mean: ${String(mean)}, ${by}: ${String(around)}}`;
  const width = by === 'sd' ? inner : share('a share of the mean, such as 40 %');
  const fields = {
    mean: required(uncertain(inner), {about: 'The middle over all schools.', examples: [mean]}),
    [by]: optional(uncertain(width), {about: by === 'sd' ? 'Standard deviation between schools.' : 'How far single schools lie around it, evenly: ± this share of the mean.', examples: [around]}),
  };
  const both = record(expects, fields, {fits: written => Object.keys(written).some(key => key.toLowerCase() === 'mean' || key.toLowerCase() === by)});
  return {
    ...either(expects, turned(both, read => ({mean: read.mean as Uncertain, around: read[by] as Uncertain | undefined})),
      turned(uncertain(inner), (read): Difference => ({mean: read, around: undefined}))),
    fields,
  };
}
