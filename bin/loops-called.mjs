/**
 * How compiled loops are called: where the columns and numbers of each object lie that a loop is given is written at the start of a world's memory (only what the
 * loop uses, and what an object keeps only once), and numbers that it wrote are brought back.
 */
import {TABLES, WIDTHS} from './loops-by-hand.mjs';

const isNumber = type => type === 'f64' || type === 'i32' || type === 'bool';

/**
 * @param structs kinds of objects by name, with their fields. @param entries loops by name, with the file and the node of each. @param typeOf the type of a parameter.
 * @param traceOf the fields that a loop reads and writes, with all it calls.
 * @returns code: functions that lay out what objects keep, and one for each loop that calls it; and the bytes that all of it takes.
 */
export function boundLoops({structs, entries, typeOf, traceOf}) {
  const reserved = placeStructs();
  return {layers: [...structs.values()].map(layer), makers: [...entries].map(caller), reserved};

  /** Where each struct stands, in words of four bytes, as often as one loop is given one of its kind. */
  function placeStructs() {
    let end = TABLES / 4, slots = 0;
    for (const struct of structs.values()) {
      let size = 0;
      for (const field of struct.fields) {
        field.at = size;
        size += field.type === 'f64' ? 2 : 1;
      }
      struct.at = end;
      struct.size = Math.ceil(size / 2) * 2;
      struct.slot = slots;
      const most = Math.max(1, ...[...entries.values()].map(({file, node}) => node.parameters.filter(({type}) => typeOf(file, type) === struct.name).length));
      end += struct.size * most;
      slots += most;
      struct.places = most;
    }
    return Math.ceil(end * 4 / 64) * 64;
  }

  /** What an object keeps as long as it is that object: its columns, and, beside them, numbers that nobody writes and objects of the same kind. */
  function hasColumns(struct) {
    return struct.fields.some(field => WIDTHS[field.type] || isKept(field));
  }

  function isKept({type, fixed}) {
    return fixed && structs.has(type) && hasColumns(structs.get(type));
  }

  /** Objects that keep one of this kind: what they keep is laid out with them. */
  function keepersOf(struct) {
    const near = [...structs.values()].filter(({fields}) => fields.some(field => isKept(field) && field.type === struct.name));
    return [...new Set(near.flatMap(one => [one, ...keepersOf(one)]))];
  }

  /** Code that asks whether an object lies elsewhere for good: what it keeps is laid out, unless it was the last that lay there. */
  function isUnfit(struct, value, occurrence = 0) {
    const slot = struct.slot + occurrence;
    return `laid[${slot}] !== ${value} && !lay${struct.name}(m, ${value}, ${struct.at + occurrence * struct.size}, ${slot})`;
  }

  /** A function that writes what such an object keeps, unless a column lies elsewhere; what keeps one of its kind in turn has to be laid out anew. */
  function layer(struct) {
    const {name, fields} = struct, columns = fields.filter(({type}) => WIDTHS[type]);
    const unfit = columns.map(({name: field, weeks}) => `a.${field}.buffer !== m.buffer${weeks ? ` || !(a.${field} instanceof Int16Array)` : ''}`);
    const lines = fields.flatMap(field => {
      const {name: own, type, at, fixed} = field;
      if (WIDTHS[type]) return [`words[at + ${at}] = a.${own}.byteOffset;`];
      if (isNumber(type)) return fixed ? [type === 'f64' ? `reals[(at + ${at}) / 2] = a.${own};` : `words[at + ${at}] = a.${own};`] : [];
      return [`words[at + ${at}] = ${4 * structs.get(type).at};`, ...(isKept(field) ? [`const ${own} = a.${own};`, `if (${isUnfit(structs.get(type), own)}) return false;`] : [])];
    });
    const keepers = keepersOf(struct).flatMap(one => Array.from({length: one.places}, (_, place) => `laid[${one.slot + place}] = `)).join('');
    return `const lay${name} = (m, a, at, slot) => {
    ${unfit.length ? `if (${unfit.join(' || ')}) return false;` : ''}
    const {words, reals, laid} = m;
    ${lines.join('\n  ')}
    ${keepers ? `if (slot === ${struct.slot}) ${keepers}undefined;` : ''}
    laid[slot] = a;
    return true;
  };`;
  }

  /** Code that lays out an object, as far as a loop uses it: what it keeps, if that isn't laid out with what keeps it, and its other numbers. */
  function lay(struct, value, trace, occurrence = 0, isLaid = false) {
    const at = struct.at + occurrence * struct.size, used = struct.fields.filter(({name}) => trace.fields.has(name)), keeps = hasColumns(struct);
    const unfit = [], numbers = [];
    if (!isLaid && used.some(({type, fixed}) => !isNumber(type) || fixed && keeps)) unfit.push(isUnfit(struct, value, occurrence));
    for (const field of used) {
      const {name, type, at: place, fixed} = field;
      if (isNumber(type) && !(fixed && keeps)) numbers.push(type === 'f64' ? `reals[${(at + place) / 2}] = ${value}.${name};` : `words[${at + place}] = ${value}.${name};`);
      if (!structs.has(type)) continue;
      const inner = lay(structs.get(type), `${value}_${name}`, trace, 0, isKept(field));
      unfit.push(...inner.unfit.map(one => one.replaceAll(`${value}_${name}`, `${value}.${name}`)));
      if (inner.numbers.length > 0) numbers.push(`const ${value}_${name} = ${value}.${name};`, ...inner.numbers);
    }
    return {unfit, numbers};
  }

  /** And that brings back numbers which it may have changed. */
  function collect(struct, value, trace, occurrence = 0) {
    const at = struct.at + occurrence * struct.size;
    return struct.fields.filter(({name}) => trace.fields.has(name)).flatMap(({name, type, at: place, fixed}) => {
      if (structs.has(type)) return collect(structs.get(type), `${value}_${name}`, trace);
      if (fixed || !isNumber(type) || !trace.written.has(name)) return [];
      return [`${value}.${name} = ${type === 'f64' ? `reals[${(at + place) / 2}]` : `words[${at + place}]${type === 'bool' ? ' !== 0' : ''}`};`];
    });
  }

  /** Code that calls a loop. */
  function caller([name, {file, node}], number) {
    const met = {}, trace = traceOf(name);
    const parameters = node.parameters.map(({type: written}, at) => {
      const type = typeOf(file, written), struct = structs.get(type), occurrence = met[type] ?? 0;
      met[type] = occurrence + 1;
      return {type, struct, occurrence, value: `a${at}`};
    });
    const laid = parameters.flatMap(({struct, occurrence, value}) => (struct ? [lay(struct, value, trace, occurrence)] : []));
    const unfit = [...laid.flatMap(one => one.unfit), ...parameters.flatMap(({type, value}) => (WIDTHS[type] ? [`${value}.buffer !== m.buffer`] : []))];
    const before = [...(unfit.length > 0 ? [`if (${unfit.join(' || ')}) return plain(${parameters.map(({value}) => value).join(', ')});`] : []), ...laid.flatMap(one => one.numbers)];
    const after = parameters.flatMap(({struct, occurrence, value}) => (struct ? collect(struct, value, trace, occurrence) : []));
    const values = parameters.map(({type, struct, occurrence, value}) => (struct ? 4 * (struct.at + occurrence * struct.size) : WIDTHS[type] ? `${value}.byteOffset` : value)).join(', ');
    const given = parameters.map(({value}) => value).join(', '), call = `m.loops[${number}](${values})`;
    const code = [...before, ...(after.length ? [`const result = ${call};`, ...after, 'return result;'] : [`return ${call};`])].join('\n    ');
    const used = ['words', 'reals', 'laid'].filter(one => new RegExp(`\\b${one}\\[`).test(code));
    return `  ${name}: (m, plain, ${given}) => {
    ${used.length > 0 ? `const {${used.join(', ')}} = m;` : ''}
    ${code}
    },`;
  }
}
