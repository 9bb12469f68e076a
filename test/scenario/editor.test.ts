/** Goal: an editor with the YAML language server completes, explains and checks a scenario by the shipped JSON Schema. The real server, in this process. */
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {describe, expect, test} from 'vitest';
import {starterScenario} from '../../src/cli/starter-scenario.ts';
import {scenarioSchema, schemaText} from '../../src/experiment/scenario-schema.ts';

const {getLanguageService} = createRequire(import.meta.url)('yaml-language-server') as typeof import('yaml-language-server');
const schema = scenarioSchema();
const service = getLanguageService({
  schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
  workspaceContext: {resolveRelativePath: (path: string) => path},
  clientCapabilities: {textDocument: {completion: {completionItem: {documentationFormat: ['markdown']}}}},
} as unknown as Parameters<typeof getLanguageService>[0]);
service.configure({completion: true, validate: true, hover: true, yamlVersion: '1.2', customTags: [], schemas: [{uri: 'file:///scenario.schema.json', fileMatch: ['*.yaml'], schema: structuredClone(schema)}]} as unknown as Parameters<typeof service.configure>[0]);

let opened = 0;
const open = (text: string) => TextDocument.create(`file:///${opened++}.yaml`, 'yaml', 1, text);

/** What is offered where `|` stands. */
async function offered(text: string): Promise<readonly string[]> {
  const document = open(text.replace('|', ''));
  const {items} = await service.doComplete(document, document.positionAt(text.indexOf('|')), false);
  return items.map(({label}) => label);
}

async function faults(text: string): Promise<readonly string[]> {
  return (await service.doValidation(open(text), false)).map(({message, range}) => `${range.start.line + 1}: ${message}`);
}

describe('completion', () => {
  test.each([
    ['keys at the top', 'dlsim: 1\n|', ['horizon', 'measures every', 'network', 'team', 'strategies', 'compare', 'keep']],
    ['keys of a section', 'dlsim: 1\nteam:\n  |', ['hours', 'until', 'prices', 'cost']],
    ['strategies of the library', 'dlsim: 1\nstrategies:\n  ours:\n    use: |', ['quality-first', 'scale-first', 'hands-off']],
    ['verbs', 'dlsim: 1\nstrategies:\n  ours:\n    phases:\n      - spend:\n          |', ['protect', 'nourish', 'name', 'coach', 'connect', 'illuminate', 'inform', 'convene', 'hospice']],
    ['whom to serve', 'dlsim: 1\nstrategies:\n  ours:\n    phases:\n      - serve: |', ['readiest', 'requests', 'underserved']],
    ['measures of a gate', 'dlsim: 1\nstrategies:\n  ours:\n    phases:\n      - until:\n          all:\n            - measure: |', ['quality of practice', 'reciprocity']],
    ['parameters', 'dlsim: 1\nassumptions:\n  |', ['growth by doing', 'leave']],
  ])('offers %s', async (_, text, words) => expect(await offered(text)).toEqual(expect.arrayContaining(words)));
});

test('hovering over a key says what it means, its unit and what holds without it', async () => {
  const hover = await service.doHover(open('dlsim: 1\nhorizon: 4 years\n'), {line: 1, character: 3});
  expect(JSON.stringify(hover?.contents)).toContain('How long the network is followed. Unit: weeks. Left out: 4 years.');
});

describe('checking', () => {
  test.each(['dozen', 'first-steps', 'fifteen-schools', 'mandate-or-demand', 'shock'])('finds nothing wrong with scenarios/%s.yaml', async name => {
    expect(await faults(readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'))).toEqual([]);
  });

  test('finds nothing wrong with what dlsim init writes, nor with the walk through the ideas', async () => {
    expect(await faults(starterScenario)).toEqual([]);
    const learn = new URL('../../scenarios/learn/', import.meta.url);
    for (const name of readdirSync(learn).filter(one => one.endsWith('.yaml'))) expect(await faults(readFileSync(new URL(name, learn), 'utf8')), name).toEqual([]);
  });

  test('finds nothing wrong with the large example, nor with other spellings of keys', async () => {
    expect(await faults(readFileSync(new URL('big-example.yaml', import.meta.url), 'utf8'))).toEqual([]);
    expect(await faults('dlsim: 1\nmeasures_every: 4 weeks\nstrategies: {ours: {use: Quality First}}\nkeep: {network-at: [start]}\n')).toEqual([]);
  });

  test('misses strategies where none are given, unless the scenario builds on another', async () => {
    expect(await faults('dlsim: 1\n')).toEqual(['1: Missing property "strategies".']);
    expect(await faults('extends: base.yaml\n')).toEqual([]);
  });

  test('finds an unknown key and an unknown strategy', async () => {
    const found = await faults('dlsim: 1\nhorizn: 4 years\nstrategies: {ours: {use: qualty-first}}\n');
    expect(found.map(line => line.slice(0, 2)).sort()).toEqual(['2:', '3:']);
  });
});

test('the schema is draft 2020-12, and every key has a title and a description', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const undocumented: string[] = [];
  const visit = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, member] of Object.entries(part)) {
      if (key === 'properties') {
        for (const [word, one] of Object.entries(member as Record<string, {title?: string; description?: string}>)) if (!one.description) undocumented.push(`${at}/${word}`);
      }
      visit(member, `${at}/${key}`);
    }
  };
  visit(schema, '');
  expect(undocumented).toEqual([]);
  expect(JSON.parse(schemaText())).toEqual(JSON.parse(JSON.stringify(schema)));
});
