/** Goal: kinds of field read what people write, collect every error, and describe what they take. */
import {describe, expect, test} from 'vitest';
import type {Issue} from '../../src/kernel/issues.ts';
import {choice, either, flag, list, names, optional, record, required, share, text, usual, type Infer, type Kind} from '../../src/schema/index.ts';
import {distance, nearest} from '../../src/schema/nearest.ts';
import {inert, shown} from '../../src/schema/shape.ts';

function read<T>(kind: Kind<T>, written: unknown): readonly [T | undefined, readonly string[]] {
  const issues: Issue[] = [];
  return [kind.read(written, ['x'], issues), issues.map(({path, message, hint}) => `${path.join('.')}: ${message}${hint ? ` (${hint})` : ''}`)];
}

const place = record('a place', {
  schoolName: required(text('a name'), {about: 'Its name.'}),
  takeUp: usual(share(), '10 %', {about: 'How many.'}),
  kind: optional(choice('a kind', ['large', 'very small'], {tiny: 'very small'}), {about: 'Its kind.', aliases: ['size']}),
}, {name: 'place'});

describe('a record', () => {
  test('reads keys in any spelling, fills in defaults, and has a type', () => {
    const [found] = read(place, {'School_Name': 'A', 'size': 'Very-Small'});
    const typed: Infer<typeof place> = found!;
    expect(typed).toEqual({schoolName: 'A', takeUp: 0.1, kind: 'very small'});
  });

  test('collects every error of every field', () => {
    expect(read(place, {'school nam': 'A', 'take up': 50, 'kind': 'lrage', 'zzz': 1})).toEqual([undefined, [
      'x.school nam: unknown key "school nam" (did you mean `school name`?)', 'x.zzz: unknown key "zzz" (known here: school name, take up, kind)',
      'x.take up: 50 is too high: at most 1 (did you mean `50 %`?)', 'x.kind: "lrage" is not a kind (did you mean `large`?)',
    ]]);
  });

  test('refuses one key in two spellings, and what is no map', () => {
    expect(read(place, {'school name': 'A', 'school-name': 'B'})[1]).toEqual(['x.school-name: "school-name" and "school name" are the same key (keep one: space, dash, underscore and capitals make no difference)']);
    expect(read(place, [1, 2])[1]).toEqual(['x: expected a place; found a list of 2']);
  });

  test('describes itself once, with titles, defaults and other spellings', () => {
    const definitions = {};
    expect(list(place, 'places').jsonSchema(definitions)).toEqual({type: 'array', items: {$ref: '#/$defs/place'}});
    expect(definitions).toMatchObject({place: {
      additionalProperties: false, required: ['school name'],
      properties: {'take up': {title: 'Take up', description: 'How many. Unit: share. Left out: 10 %.', default: '10 %'}},
    }});
    const patterns = Object.keys((definitions as {place: {patternProperties: object}}).place.patternProperties).map(one => new RegExp(one));
    expect(['school_name', 'School-Name', 'take up', 'SIZE'].every(word => patterns.some(one => one.test(word)))).toBe(true);
    expect(patterns.some(one => one.test('schoolname'))).toBe(false);
  });
});

describe('other kinds', () => {
  test('one of several is told by its shape', () => {
    const kind = either('a share or a place', share(), place);
    expect(read(kind, '5 %')[0]).toBe(0.05);
    expect(read(kind, {'school name': 'A'})[0]).toMatchObject({schoolName: 'A'});
    expect(read(kind, [1])[1]).toEqual(['x: expected a share or a place; found a list of 1']);
  });

  test('flags take on and off, never yes and no', () => {
    expect([true, false, 'on', 'OFF'].map(word => read(flag(), word)[0])).toEqual([true, false, true, false]);
    expect(read(flag(), 'yes')[1]).toEqual(['x: expected `on` or `off`; found "yes" (did you mean `on`?)']);
    expect(read(flag(), 1)[0]).toBeUndefined();
  });

  test('names keep their order and are no file names in disguise', () => {
    const kind = names('a plan', share(), 'plans');
    expect(read(kind, {'Slow core': 1, 'b': 0.5})[0]).toEqual([{id: 'slow-core', name: 'Slow core', value: 1}, {id: 'b', name: 'b', value: 0.5}]);
    for (const bad of ['../up', 'a/b', '', '2024', 'a.b', 'x'.repeat(61), 'a\u001b[31m']) expect(read(kind, {[bad]: 1})[0]).toBeUndefined();
  });

  test('numbers are finite, plain and in range', () => {
    for (const bad of ['nan', '.inf', '-Infinity', NaN, Infinity, 1e400, '1e999', '0,5', '', 'x', true, null, '5 % %']) expect(read(share(), bad)[0]).toBeUndefined();
    expect(Object.is(read(share(), -0)[0], 0)).toBe(true);
  });
});

describe('the nearest word', () => {
  test.each([['nurish', 'nourish'], ['horizn', 'horizon'], ['recpirocity', 'reciprocity'], ['Word_of_moth', 'word of mouth'], ['xyz', null], ['ab', null]])('to %s is %s', (written, word) =>
    expect(nearest(written, ['nourish', 'horizon', 'reciprocity', 'word of mouth', 'ac'])).toBe(word));

  test('a swap of neighbours is one mistake', () => expect([distance('ab', 'ba'), distance('abc', 'ca'), distance('', 'abc')]).toEqual([1, 3, 3]));
});

test('what was found is shown on one line, and does nothing to a terminal', () => {
  expect(shown('a\u001b[31mred\nline\u202e')).toBe('"a\\u001b[31mred\\u000aline\\u202e"');
  expect(shown('x'.repeat(10_000)).length).toBeLessThan(70);
  expect([null, [1], {}, {a: 1, b: 2}, 5, true].map(shown)).toEqual(['nothing', 'a list of 1', 'an empty map', 'a map (a, b)', '5', 'true']);
  expect(inert('plain äöü')).toBe('plain äöü');
});
