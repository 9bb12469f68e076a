/** Goal: Office files are read as they were packed and written the same on any machine. Method: against the packer of Node. */
import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {inflate} from '../../src/report/writers/inflate.ts';
import {edited, officeFile} from '../../src/report/writers/office-file.ts';
import {unzip, zip} from '../../src/report/writers/zip.ts';

const text = (words: string) => new TextEncoder().encode(words);

test('whatever Node packs, at any level, comes out again', () => {
  const bytes = fc.oneof(fc.uint8Array({maxLength: 3000}), fc.array(fc.constantFrom(97, 98, 99, 10), {maxLength: 5000}).map(list => Uint8Array.from(list)));
  fc.assert(fc.property(bytes, fc.integer({min: 0, max: 9}), (plain, level) => {
    expect(inflate(deflateRawSync(plain, {level}), plain.length)).toEqual(plain);
  }), {seed: 11, numRuns: 200});
  const long = Uint8Array.from({length: 300_000}, (_, at) => (at * at) % 251);
  expect(inflate(deflateRawSync(long), long.length)).toEqual(long);
});

test('damaged bytes are refused, never read past', () => {
  const packed = deflateRawSync(text('the same words, the same words, the same words'));
  expect(() => inflate(packed.subarray(0, packed.length - 4), 46)).toThrow(RangeError);
  expect(() => inflate(packed, 45)).toThrow(RangeError);
  fc.assert(fc.property(fc.uint8Array({minLength: 1, maxLength: 200}), rubbish => {
    try {
      expect(inflate(rubbish, 64).length).toBe(64);
    } catch (fault) {
      expect(fault).toBeInstanceOf(RangeError);
    }
  }), {seed: 12, numRuns: 300});
  expect(() => unzip(text('no archive at all, just words'))).toThrow(/no zip archive/);
});

test('parts are written in order of their names, and read back whole', () => {
  const parts = [{name: 'word/b.xml', bytes: text('b')}, {name: 'a/ä.xml', bytes: text('ä')}, {name: '[Content_Types].xml', bytes: new Uint8Array()}];
  const archive = zip(parts);
  expect(zip([...parts].reverse())).toEqual(archive);
  expect(unzip(archive).map(({name}) => name)).toEqual(['[Content_Types].xml', 'a/ä.xml', 'word/b.xml']);
  expect(new TextDecoder().decode(unzip(archive)[1].bytes)).toBe('ä');
});

test('an Office file forgets when it was written, and counts from 1 in each file', () => {
  const core = (time: string) => text(`<c><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created></c>`);
  const file = (time: string, count: number) => zip([
    {name: 'docProps/core.xml', bytes: core(time)}, {name: `ppt/charts/chart${count}.xml`, bytes: text(`<x>chart${count}.xml</x>`)},
    {name: `ppt/embeddings/Microsoft_Excel_Worksheet${count}.xlsx`, bytes: zip([{name: 'docProps/core.xml', bytes: core(time)}])},
  ]);
  const first = officeFile(file('2026-01-02T03:04:05Z', 1));
  expect(officeFile(file('2031-12-31T00:00:00Z', 7))).toEqual(first);
  expect(new TextDecoder().decode(unzip(first)[1].bytes)).toBe('<x>chart1.xml</x>');
});

test('a part can be changed by its words', () => {
  const [part] = unzip(officeFile(zip([{name: 'word/document.xml', bytes: text('<a/>')}]), one => edited(one, xml => xml.replace('a', 'b'))));
  expect(new TextDecoder().decode(part.bytes)).toBe('<b/>');
});
