/** Parts of a spec that many charts are made of. */
import {TEXT} from './theme.ts';

/** A piece of a Vega-Lite spec, as a plain value; `frame` is where the whole becomes a spec. */
export type Part = Readonly<Record<string, unknown>>;

/** Words at a place in pixels. They are a row of data, never part of an expression or a name. */
export function text(words: string, place: Part): Part {
  return {
    data: {values: [{words}]}, encoding: {text: {field: 'words', type: 'nominal'}}, mark: {type: 'text', align: 'left', fontSize: TEXT, ...place},
  };
}

/** A line between two places in pixels. */
export function rule(x: number, y: number, x2: number, y2: number, look: Part): Part {
  return {data: {values: [{}]}, encoding: {x: {value: x}, y: {value: y}, x2: {value: x2}, y2: {value: y2}}, mark: {type: 'rule', ...look}};
}

/** Numbers of a field taken as pixels, from the left or from the top. */
export function pixels(field: string, size: number): Part {
  return {field, type: 'quantitative', scale: {domain: [0, size], range: [0, size], nice: false, zero: false}, axis: null};
}
