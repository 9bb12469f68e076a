/**
 * Goal: the model's documents don't drift from the model. Method: the parts that come from the code are made again and compared; what is told
 * by hand names every column of an educator, every mechanism, verb and purpose of chance, and no others.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {PURPOSES} from '../../src/model/draws.ts';
import {FACILITATION_VERBS} from '../../src/model/facilitation/verbs.ts';
import {MECHANISMS} from '../../src/model/schedule.ts';
import {createEducators} from '../../src/model/world/educators.ts';
import {idOf} from '../../src/schema/parameter.ts';
import {between, markers, parts} from './parts.ts';
import {ROOT} from '../root.ts';

const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const model = read('src/model/README.md');

describe('written from the code', () => {
  test.each(parts().map(part => [part.name, part] as const))('%s agrees with it (npm run passport)', (name, {file, text}) => {
    const page = read(file);
    expect(between(page, name, text)).toBe(page);
  });

  test('a number that has changed is found', () => {
    const {name, text} = parts().find(part => part.name === 'parameters')!;
    const page = `before\n${markers(name).join('\n')}\nafter`;
    const written = between(page, name, text);
    expect(between(written, name, text)).toBe(written);
    expect(between(written.replace('| χ | chi | 0.03 |', '| χ | chi | 0.04 |'), name, text)).toBe(written);
    expect(written.replace('| χ | chi | 0.03 |', '| χ | chi | 0.04 |')).not.toBe(written);
  });
});

describe('told by hand', () => {
  test('has the seven elements and the eleven design concepts of ODD, and each link leads to a heading that is there', () => {
    const headings = [...model.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
    const links = [...model.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(links.filter(anchor => !headings.includes(anchor))).toEqual([]);
    expect(headings).toEqual(expect.arrayContaining([
      '1-purpose-and-patterns', '2-entities-state-variables-and-scales', '3-process-overview-and-scheduling', '4-design-concepts', '5-initialization', '6-input-data', '7-submodels',
      'basic-principles', 'emergence', 'adaptation', 'objectives', 'learning', 'prediction', 'sensing', 'interaction', 'stochasticity', 'collectives', 'observation',
    ]));
  });

  test('every column of an educator stands in the state table', () => {
    const table = model.slice(model.indexOf('**Educator**'), model.indexOf('**Tie**'));
    expect(Object.keys(createEducators(1, 1)).filter(column => column !== 'count' && column !== 'themes' && !table.includes(`\`${column}\``))).toEqual([]);
  });

  test('every mechanism and every verb has its equations', () => {
    const week = read('src/model/mechanisms/README.md'), team = read('src/model/facilitation/README.md');
    const heads = (page: string) => [...page.matchAll(/^\*\*[^*]+\*\* \(`([a-z-]+)\.ts`/gm)].map(([, file]) => file);
    expect(heads(week)).toEqual(MECHANISMS.map(({name}) => idOf(name)));
    expect(FACILITATION_VERBS.map(({id}) => id).filter(id => !heads(team).includes(id))).toEqual([]);
  });

  test('chance is used for the purposes that are listed, and for no others', () => {
    const files = readdirSync(new URL('src/model/', ROOT), {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'));
    const asked = files.flatMap(file => [...read(`src/model/${file}`).matchAll(/\.stream\(([^)]*)\)/g)].map(([, purpose]) => purpose));
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].sort()).toEqual(PURPOSES.map(({name}) => `'${name}'`).sort());
  });
});
