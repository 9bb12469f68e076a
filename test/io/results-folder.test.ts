/** Goal: a results folder is complete or absent, never holds half of two runs, and tells any change made to it. */
import {execFileSync} from 'node:child_process';
import fs, {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {basename, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type FileSystem, replaceFileSystem} from '../../src/io/file-system.ts';
import {IoError} from '../../src/io/io-error.ts';
import {verifyFolder} from '../../src/io/manifest.ts';
import {openResults, type ResultsOptions} from '../../src/io/results-folder.ts';
import {withFault} from './faulty-disk.ts';
import {emptyFolder} from './folder.ts';

async function finish(path: string, text: string, options: Partial<ResultsOptions> = {}): Promise<void> {
  const results = openResults({path, key: 'k1', resume: false, force: false, ...options});
  try {
    results.write('summary.json', text);
    results.write('charts/rings.svg', '<svg/>');
    await results.publish({seed: '42', fingerprint: 'ab'});
  } finally {
    results.leave();
  }
}

describe('complete or absent', () => {
  test('nothing stands there until everything does; nothing else is left beside it', async () => {
    const folder = emptyFolder();
    const path = join(folder, 'deep', 'results');
    const results = openResults({path, key: 'k1', resume: false, force: false});
    results.units.put('a', 1);
    results.write('summary.json', '{}');
    expect(existsSync(path)).toBe(false);
    const listed = await results.publish({});
    expect(listed.map(({path: name}) => name)).toEqual(['summary.json']);
    expect(readdirSync(path).sort()).toEqual(['manifest.json', 'summary.json']);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['results']);
  });

  test('an interrupted run keeps its units for a resumed one, which writes its files anew', async () => {
    const path = join(emptyFolder(), 'results');
    const first = openResults({path, key: 'k1', resume: true, force: false});
    first.units.put('a', {values: Float64Array.of(1, NaN)});
    first.write('half.txt', 'half');
    first.leave();
    const second = openResults({path, key: 'k1', resume: true, force: false});
    expect(second.units.get('a')).toEqual({values: Float64Array.of(1, NaN)});
    second.write('whole.txt', 'whole');
    await second.publish({});
    expect(readdirSync(path).sort()).toEqual(['manifest.json', 'whole.txt']);
  });

  test('without --resume it starts anew', () => {
    const path = join(emptyFolder(), 'results');
    const first = openResults({path, key: 'k1', resume: false, force: false});
    first.units.put('a', 1);
    first.leave();
    const second = openResults({path, key: 'k1', resume: false, force: false});
    expect(second.units.get('a')).toBeUndefined();
    second.leave();
  });

  test('every file has to be on the disk, the manifest too, before the folder is shown; where the disk refuses one, that is told and nothing is shown', async () => {
    const path = join(emptyFolder(), 'results'), names = new Map<number, string>(), synced: string[] = [];
    let whenShown = -1, refused = 'rings.svg';
    const watched = {
      openSync(file: string, ...how: [string, number?]) {
        const opened = fs.openSync(file, ...how);
        names.set(opened, basename(file));
        return opened;
      },
      fsync(file: number, done: (fault: Error | null) => void) {
        if (names.get(file) === refused) return done(Object.assign(new Error('EIO'), {code: 'EIO'}));
        synced.push(names.get(file)!);
        fs.fsync(file, done);
      },
      renameSync(from: string, to: string) {
        if (basename(to) === 'results') whenShown = synced.length;
        fs.renameSync(from, to);
      },
    };
    const restore = replaceFileSystem({...fs, ...watched} as unknown as FileSystem);
    try {
      await expect(finish(path, '{}')).rejects.toMatchObject({code: expect.any(Number)});
      expect([existsSync(path), whenShown]).toEqual([false, -1]);
      refused = '';
      synced.length = 0;
      await finish(path, '{}');
    } finally {
      restore();
    }
    expect(synced.sort()).toEqual(['manifest.json', 'rings.svg', 'summary.json']);
    expect(whenShown).toBe(3);
  });

  // Every call to the disk in turn, from opening to publishing over an older run.
  test.each(['ENOSPC', 'EXDEV'])('whichever call fails with %s, there are the old results or the new ones, whole', async code => {
    const path = join(emptyFolder(), 'results');
    let faults = 0;
    for (let failing = 0, calls = 1; failing < calls; failing++) {
      rmSync(join(path, '..'), {recursive: true, force: true});
      await finish(path, 'old');
      try {
        calls = await withFault(failing, code, () => finish(path, 'new', {force: true}));
      } catch (fault) {
        calls = failing + 2;
        faults++;
        expect(fault).toBeInstanceOf(IoError);
      }
      // A crash between the two renames is put right by the next run.
      if (!existsSync(path)) openResults({path, key: 'other', resume: false, force: true}).leave();
      expect(verifyFolder(path)).toMatchObject({whole: true, files: 2});
      expect(['old', 'new']).toContain(readFileSync(join(path, 'summary.json'), 'utf8'));
    }
    expect(faults).toBeGreaterThan(30);
  });
});

describe('what stands there already', () => {
  test('results are replaced only when asked', async () => {
    const path = join(emptyFolder(), 'results');
    await finish(path, 'old');
    await expect(finish(path, 'new')).rejects.toThrow(/holds results already/);
    await finish(path, 'new', {force: true});
    expect(readFileSync(join(path, 'summary.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(path, '..'))).toEqual(['results']);
  });

  test('other things are never replaced, even when asked; an empty folder is used', async () => {
    const path = join(emptyFolder(), 'home');
    mkdirSync(path);
    await finish(path, 'new');
    rmSync(path, {recursive: true});
    mkdirSync(path);
    writeFileSync(join(path, 'thesis.doc'), 'years of work');
    await expect(finish(path, 'new', {force: true})).rejects.toThrow(/holds other things than results/);
    expect(readFileSync(join(path, 'thesis.doc'), 'utf8')).toBe('years of work');
  });

  test('an input inside the output folder stops the run', async () => {
    const path = join(emptyFolder(), 'plan');
    await finish(path, 'old');
    await expect(finish(path, 'new', {force: true, inputs: [join(path, 'summary.json')]})).rejects.toThrow(/never changes its inputs|lies inside/);
  });

  test('no file goes outside the folder', () => {
    const results = openResults({path: join(emptyFolder(), 'results'), key: 'k1', resume: false, force: false});
    expect(() => results.write('../escape.txt', 'x')).toThrow(/outside/);
    results.leave();
  });
});

describe('two runs in one folder', () => {
  test('the second is told to wait, and may go when the first is done', async () => {
    const path = join(emptyFolder(), 'results');
    const first = openResults({path, key: 'k1', resume: false, force: false});
    expect(() => openResults({path, key: 'k2', resume: false, force: false})).toThrow(expect.objectContaining({code: 75, message: expect.stringMatching(/another run/)}));
    first.leave();
    await finish(path, 'new');
  });

  test('a run that was killed holds nobody up', async () => {
    const folder = emptyFolder();
    const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], {encoding: 'utf8'}));
    writeFileSync(join(folder, '.results.lock'), JSON.stringify({process: gone, host: hostname()}));
    await finish(join(folder, 'results'), 'new');
    writeFileSync(join(folder, `.results.lock.${gone}`), '{}'); // killed while it put a dead run's lock aside
    writeFileSync(join(folder, '.results.lock'), '{"proc'); // torn by the crash itself
    await finish(join(folder, 'results'), 'newer', {force: true});
    expect(readdirSync(folder)).toEqual(['results']);
  });
});

describe('verify', () => {
  test('finds one flipped bit in any file, the manifest included', async () => {
    const path = join(emptyFolder(), 'results');
    await finish(path, '{"reach": 0.25}');
    for (const name of ['summary.json', 'charts/rings.svg', 'manifest.json']) {
      const file = join(path, name);
      const whole = readFileSync(file);
      for (const place of [0, Math.floor(whole.length / 2), whole.length - 1]) {
        const altered = Buffer.from(whole);
        altered[place] ^= 1;
        writeFileSync(file, altered);
        let found: readonly {path: string; problem: string}[] = [];
        try {
          found = verifyFolder(path).problems;
        } catch (fault) {
          expect(fault).toMatchObject({code: 3}); // the manifest can't even be read
          found = [{path: name, problem: 'changed'}];
        }
        expect(found).toContainEqual(expect.objectContaining({path: name, problem: 'changed'}));
        writeFileSync(file, whole);
      }
    }
    expect(verifyFolder(path)).toMatchObject({whole: true, problems: [], manifest: {seed: '42'}});
  });

  test('names what is missing, cut short or added', async () => {
    const path = join(emptyFolder(), 'results');
    await finish(path, '{}');
    rmSync(join(path, 'summary.json'));
    writeFileSync(join(path, 'charts/rings.svg'), '<svg');
    writeFileSync(join(path, 'notes.txt'), 'mine');
    const {whole, problems} = verifyFolder(path);
    expect(whole).toBe(false);
    expect(problems.map(({path: name, problem}) => `${name} ${problem}`)).toEqual(['charts/rings.svg changed', 'summary.json missing', 'notes.txt not listed']);
  });

  test('a manifest that points outside the folder makes it read nothing there', async () => {
    const path = join(emptyFolder(), 'results');
    await finish(path, '{}');
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
    manifest.outputs[0].path = '../../etc/passwd';
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
    expect(verifyFolder(path).problems).toContainEqual(expect.objectContaining({path: '../../etc/passwd', problem: 'unreadable'}));
  });
});
