/** Goal: a file under its final name is whole, whatever fails; what is no file is refused before it is read; nothing outside the scenario's folder is opened. */
import {execFileSync} from 'node:child_process';
import fs, {mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {replaceFileSystem} from '../../src/io/file-system.ts';
import {makeFolder, readText, writeFile} from '../../src/io/files.ts';
import {pathInside} from '../../src/io/inside.ts';
import {IoError} from '../../src/io/io-error.ts';
import {withFault} from './faulty-disk.ts';
import {emptyFolder} from './folder.ts';

function faultOf(work: () => unknown): IoError {
  try {
    work();
  } catch (fault) {
    if (fault instanceof IoError) return fault;
    throw fault;
  }
  throw new Error('nothing was refused');
}

describe('reading', () => {
  test('text comes without its byte order mark', () => {
    const path = join(emptyFolder(), 'a.csv');
    writeFileSync(path, '\ufeffid,school\r\n');
    expect(readText(path)).toBe('id,school\r\n');
  });

  test.each([
    {what: 'a folder', make: (path: string) => mkdirSync(path), message: /is a folder, not a file/},
    {what: 'a pipe', make: (path: string) => execFileSync('mkfifo', [path]), message: /device or a pipe/},
    {what: 'nothing', make: () => undefined, message: /is not there/},
    {what: 'UTF-16', make: (path: string) => writeFileSync(path, '\ufeffid', 'utf16le'), message: /UTF-16/},
    {what: 'Latin-1', make: (path: string) => writeFileSync(path, 'id\nok\ncaf\xe9\n', 'latin1'), message: /:3: a character that is not UTF-8/},
    {what: 'a NUL', make: (path: string) => writeFileSync(path, 'id\na\0b\n'), message: /:2: a NUL/},
  ])('$what is refused as bad input', ({make, message}) => {
    const path = join(emptyFolder(), 'input');
    make(path);
    const fault = faultOf(() => readText(path, {shown: 'input'}));
    expect(fault.message).toMatch(message);
    expect(fault.code).toBe(65);
  });

  test('what is too large is refused by its size: terabytes cost nothing', () => {
    const path = join(emptyFolder(), 'large');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 40); // a hole: takes no room on the disk, and would take all memory if it were read
    expect(faultOf(() => readText(path, {limit: 1048576, shown: 'large'})).message).toBe('large is 1024 GiB; at most 1 MiB are read');
  });

  test('a device is refused', () => {
    expect(faultOf(() => readText('/dev/zero')).message).toMatch(/device or a pipe/);
  });
});

describe('writing', () => {
  test('says the size and hash of what it wrote, also of pieces', () => {
    const path = join(emptyFolder(), 'b.txt');
    expect(writeFile(path, ['ab', 'c'])).toEqual({bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'});
    expect(readFileSync(path, 'utf8')).toBe('abc');
  });

  test('nothing is overwritten unless asked, and a folder never is', () => {
    const folder = emptyFolder();
    const path = join(folder, 'b.txt');
    writeFile(path, 'old');
    expect(faultOf(() => writeFile(path, 'new')).hint).toMatch(/--force/);
    expect(readFileSync(path, 'utf8')).toBe('old');
    writeFile(path, 'new', {replace: true});
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(faultOf(() => writeFile(folder, 'new', {replace: true})).message).toMatch(/already/);
  });

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EXDEV'])('whichever call fails with %s, the file is whole, old or new, and the fault is said in words', async code => {
    const folder = emptyFolder();
    const path = join(folder, 'b.txt');
    let faults = 0;
    for (let failing = 0, calls = 1; failing < calls; failing++) {
      fs.writeFileSync(path, 'old');
      try {
        calls = await withFault(failing, code, () => writeFile(path, 'new', {replace: true}));
      } catch (fault) {
        calls = failing + 2;
        faults++;
        expect(fault).toBeInstanceOf(IoError);
        expect((fault as IoError).message).not.toContain(code);
      }
      expect(['old', 'new']).toContain(readFileSync(path, 'utf8'));
      for (const name of readdirSync(folder)) if (name !== 'b.txt') fs.unlinkSync(join(folder, name));
    }
    expect(faults).toBeGreaterThanOrEqual(5);
  });

  test('a full disk leaves no half-written file behind', async () => {
    const folder = emptyFolder();
    // lstat, open, then the write.
    await expect(withFault(2, 'ENOSPC', () => writeFile(join(folder, 'b.txt'), 'new'))).rejects.toMatchObject({code: 75, message: expect.stringMatching(/disk is full/)});
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('paths that a scenario names', () => {
  test('lie in its folder, also when they are not there yet', () => {
    const folder = emptyFolder();
    expect(pathInside(folder, 'people.csv')).toBe(join(folder, 'people.csv'));
    expect(pathInside(folder, './data/../people.csv')).toBe(join(folder, 'people.csv'));
    expect(pathInside(folder, '..people.csv')).toBe(join(folder, '..people.csv'));
  });

  test.each(['../people.csv', 'data/../../people.csv', '/etc/passwd', 'C:\\people.csv', '\\\\server\\people.csv', '..', 'door/people.csv', 'window.csv'])('%s lies outside', named => {
    const outside = emptyFolder();
    writeFileSync(join(outside, 'people.csv'), 'id');
    const folder = emptyFolder();
    symlinkSync(outside, join(folder, 'door'));
    symlinkSync(join(outside, 'people.csv'), join(folder, 'window.csv'));
    expect(faultOf(() => pathInside(folder, named)).message).toMatch(/outside the folder of the scenario/);
    expect(pathInside(folder, named, true)).toBeTypeOf('string');
  });

  test('a name must be a name', () => {
    expect(faultOf(() => pathInside('/tmp', ' ')).code).toBe(65);
    expect(faultOf(() => pathInside('/tmp', 'a\0b')).code).toBe(65);
  });
});

test('a folder on a disk that can only be read: that is said, not that something is missing', () => {
  const code = (of: string) => Object.assign(new Error(of), {code: of});
  // As Node does it: of many folders it says ENOENT, of one the true reason.
  const mkdirSync = (_path: unknown, options?: {readonly recursive?: boolean}) => { throw code(options?.recursive ? 'ENOENT' : 'EROFS'); };
  const restore = replaceFileSystem({...fs, mkdirSync: mkdirSync as typeof fs.mkdirSync});
  try {
    expect(faultOf(() => makeFolder(join(emptyFolder(), 'results', 'deep'))).message).toMatch(/lies on a disk that can only be read/);
  } finally {
    restore();
  }
});
