/** Goal: what districts export is read as they meant it or refused with its line; what we write comes back the same and runs nowhere. */
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cellNumber, sameText} from '../../src/io/cells.ts';
import {readTable} from '../../src/io/csv.ts';
import {csvCell, csvPieces, csvText} from '../../src/io/csv-writer.ts';

describe('reading', () => {
  test('commas, semicolons and tabs; a byte order mark; Windows line ends; quoted commas, quotes and line breaks', () => {
    const expected = {headings: ['id', 'school'], rows: [{line: 2, cells: ['1', 'Lee; "the, big\none"']}, {line: 4, cells: ['2', 'Oak']}], issues: [], blank: []};
    for (const [separator, text] of [
      [',', '\ufeffid,school\r\n1,"Lee; ""the, big\r\none"""\r\n2,Oak\r\n'],
      [';', 'id;school\n1;"Lee; ""the, big\none"""\n2;Oak'],
      ['\t', 'id\tschool\n1\t"Lee; ""the, big\none"""\n2\tOak\n'],
      [',', '"id","school"\r1,"Lee; ""the, big\rone"""\r2,Oak\r'],
    ]) expect(readTable(text, 'people.csv')).toMatchObject({...expected, separator});
  });

  test('empty columns of a spreadsheet at the right are nothing; blank rows are counted', () => {
    const table = readTable('id,school,,\n1,Lee,,\n,,,\n\n2,Oak,,\n', 'people.csv');
    expect(table).toMatchObject({headings: ['id', 'school'], rows: [{line: 2, cells: ['1', 'Lee']}, {line: 5, cells: ['2', 'Oak']}], blank: [3], issues: []});
  });

  test.each([
    {name: 'a row too long', text: 'id,school\n1,Lee\n2,Oak, east\n', line: 3, code: 'ragged-row', message: '3 cells; the headings are 2'},
    {name: 'a row too short', text: 'id,school\n1\n2,Oak\n', line: 2, code: 'ragged-row', message: '1 cells; the headings are 2'},
    {name: 'a heading twice', text: 'id,School,school \n1,Lee,Oak\n', line: 1, code: 'duplicate-heading', message: 'the heading "school" stands twice, in columns 2 and 3'},
    {name: 'a column without heading', text: 'id,,school\n1,a,Lee\n', line: 1, code: 'empty-heading', message: 'column 2 has no heading'},
    {name: 'a quote never closed', text: 'id,school\n1,Lee\n2,"Oak\n3,Elm\n', line: 3, code: 'broken-quotes', message: 'a quotation mark is opened and never closed'},
    {name: 'a quote inside', text: 'id,school\n1,"Lee"s\n', line: 2, code: 'broken-quotes', message: 'a quotation mark inside a cell'},
    {name: 'nothing', text: '', line: 1, code: 'empty-file', message: 'people.csv is empty; a line of headings and rows below it are expected'},
    {name: 'headings alone', text: 'id,school\n', line: 1, code: 'no-rows', message: 'people.csv has headings and no rows'},
  ])('$name is refused at its line', ({text, line, code, message}) => {
    expect(readTable(text, 'people.csv').issues).toEqual([expect.objectContaining({file: 'people.csv', severity: 'error', line, code, message})]);
  });

  test('all faults at once', () => {
    expect(readTable('id,id\n1\n1,2,3\n', 'a.csv').issues.map(({line}) => line)).toEqual([1, 2, 3]);
  });

  test.each([
    ['0.45', 0.45], ['0,45', 0.45], ['45 %', 0.45], ['45,5%', 0.455], ['.5', 0.5], ['5,', 5], ['\u22121', -1], ['1e-3', 0.001], ['-0', 0],
    ['', null], ['NA', null], ['n/a', null], ['-', null], ['often', NaN], ['1,234,567', NaN], ['0x10', NaN], ['1e999', NaN], ['Infinity', NaN],
  ])('the cell %j is %j', (cell, value) => {
    expect(cellNumber(cell)).toBe(value);
  });

  test('capitals, spaces and the two ways to write é do not make another person', () => {
    expect(sameText('  Jos\u00e9\u00a0 LEE ')).toBe(sameText('jose\u0301 lee'));
    expect(sameText('jose lee')).not.toBe(sameText('josé lee'));
  });
});

describe('writing', () => {
  const text = fc.string({unit: 'binary'}).filter(string => !/^[=+\-@\t\r\n]/.test(string));

  test('whatever is written is read back, by another reader too', () => {
    fc.assert(fc.property(fc.array(fc.record({word: text, number: fc.double({noNaN: true, noDefaultInfinity: true})}), {minLength: 1}), rows => {
      const columns = [{title: 'word', cells: rows.map(row => row.word)}, {title: 'number', cells: rows.map(row => row.number)}];
      const read = parse(csvText(columns), {record_delimiter: '\n'}) as string[][];
      expect(read.slice(1).map(([word]) => word)).toEqual(rows.map(row => row.word));
      expect(read.slice(1).map(([, number]) => Number(number))).toEqual(rows.map(row => row.number + 0));
    }), {seed: 1});
  });

  test('and by our own, but for spaces around and line ends', () => {
    const plain = fc.string().map(string => `a${string}`).map(string => string.trim().replace(/\r\n?/g, '\n'));
    fc.assert(fc.property(fc.array(plain, {minLength: 1}), words => {
      const table = readTable(csvText([{title: 'word', cells: words}, {title: 'row', cells: words.map((_, row) => row)}]), 'a.csv');
      expect(table.issues).toEqual([]);
      expect(table.rows.map(({cells}) => cells[0])).toEqual(words);
    }), {seed: 1});
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('the text %j can\'t run in a spreadsheet', cell => {
    expect((parse(`${csvCell(cell)}\n`, {record_delimiter: '\n'}) as string[][])[0][0]).toBe(`'${cell}`);
    expect(csvText([{title: cell, cells: []}]).replace('"', '')).toMatch(/^'/);
  });

  test('numbers stay numbers; what is not defined is empty', () => {
    expect([-1, 0.1, -0, NaN, Infinity, null, ''].map(csvCell)).toEqual(['-1', '0.1', '0', '', '', '', '""']);
  });

  test('a table in pieces is the same text', () => {
    const columns = [{title: 'week', cells: Int32Array.from({length: 50_000}, (_, row) => row)}];
    const pieces = [...csvPieces({columns: [{title: 'week', kind: 'integer'}], stretches: [[columns[0].cells]]})];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(csvText(columns));
  });
});
