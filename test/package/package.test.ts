/**
 * Goal: what is published holds what it takes to run and nothing else, is found and typed rightly by those who import it, and brings few others
 * along, none of which runs anything when it is installed.
 * Method: the packed package and the lock file taken apart; `npm run package` installs and runs it elsewhere.
 */
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {describe, expect, test} from 'vitest';
import {packed} from './packed.ts';
import {ROOT_PATH} from '../root.ts';

const json = <T>(path: string) => JSON.parse(readFileSync(join(ROOT_PATH, path), 'utf8')) as T;

describe('the package', () => {
  const {tarball, files, bytes} = packed(ROOT_PATH);

  test('holds the program, its types, fonts and scenarios, with licences, and nothing else', () => {
    for (const path of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'bin/dlsim.js', 'dist/index.js', 'dist/index.d.ts', 'dist/engine/index.js', 'src/io/fonts/LICENSE-Inter.txt', 'dist/bundle/LICENSES.txt', 'scenarios/dozen.yaml',
      'scenarios/data/teacher-advice-15-schools/NOTICE.md']) expect(files).toContain(path);
    const odd = files.filter(path => !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/[\w-]+\.js|bin\/package\.json|dist\/.*\.(?:js|d\.ts)|dist\/bundle\/(?:[\w.-]+\.cjs|LICENSES\.txt)|src\/io\/fonts\/[\w.-]+|scenarios\/.*\.(?:yaml|csv|md|svg))$/.test(path));
    expect(odd).toEqual([]);
  });

  test('is small enough to be fetched over a slow line', () => expect(bytes).toBeLessThan(8_000_000));

  test('holds nothing that only one machine has, and no secret', () => {
    for (const path of files.filter(one => /\.(?:js|json|md|yaml)$/.test(one))) expect(readFileSync(join(ROOT_PATH, path), 'utf8'), path).not.toMatch(/\/root\/|\/home\/\w+\/|BEGIN [A-Z ]*PRIVATE KEY|_authToken/);
  });

  test('publint finds nothing to complain of', async () => {
    const bytesOf = readFileSync(tarball);
    const {messages, pkg} = await publint({strict: true, pack: {tarball: bytesOf.buffer.slice(bytesOf.byteOffset, bytesOf.byteOffset + bytesOf.byteLength) as ArrayBuffer}});
    expect(messages.map(message => formatMessage(message, pkg))).toEqual([]);
  });

  test('its types are found by those who import it, as ES modules and through bundlers', async () => {
    const {problems} = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball)))) as {problems: readonly {kind: string; resolutionKind?: string}[]};
    // It is an ES module alone: old resolution, and require(), are not promised.
    expect(problems.filter(({resolutionKind}) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')).toEqual([]);
  });
});

describe('what it brings along', () => {
  const {dependencies, devDependencies} = json<{dependencies: Record<string, string>; devDependencies: Record<string, string>}>('package.json');
  const {packages} = json<{packages: Record<string, {integrity?: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean; peer?: boolean}>}>('package-lock.json');
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  test('at most ten packages are needed to run, each in exactly one version', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10);
    for (const version of Object.values({...dependencies, ...devDependencies})) expect(version).toMatch(/^(?:npm:.+@)?\d+\.\d+\.\d+$/);
  });

  test('nothing runs anything when it is installed', () => expect(locked.filter(([, {hasInstallScript}]) => hasInstallScript).map(([path]) => path)).toEqual([]));

  test('every package is held by its hash, and none is tied to a place', () => {
    expect(locked.filter(([, {integrity}]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, {resolved}]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(ROOT_PATH, 'package-lock.json'), 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
