/**
 * How compiled loops are called: where the columns and numbers of each object lie that a loop is given is written at the start of a world's memory (only what the
 * loop uses, and what an object keeps only once), and numbers that it wrote are brought back.
 */
import {WIDTHS} from './loops-by-hand.mjs';

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
    let end = 0, slots = 0;
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

  /** Code that lays out what an object keeps, unless it was the last that lay there. */
  function layKept(struct, value, otherwise, occurrence = 0) {
    const slot = struct.slot + occurrence, at = struct.at + occurrence * struct.size;
    const keepers = occurrence > 0 ? [] : keepersOf(struct).flatMap(one => Array.from({length: one.places}, (_, place) => `laid[${one.slot + place}] = `)).join('');
    return `if (laid[${slot}] !== ${value}) { if (!lay${struct.name}(m, ${value}, ${at})) return ${otherwise}; ${keepers.length > 0 ? `${keepers}undefined; ` : ''}laid[${slot}] = ${value}; }`;
  }

  /** A function that writes what such an object keeps, unless a column lies elsewhere. */
  function layer({name, fields}) {
    const columns = fields.filter(({type}) => WIDTHS[type]);
    const unfit = columns.map(({name: field, weeks}) => `a.${field}.buffer !== m.buffer${weeks ? ` || !(a.${field} instanceof Int16Array)` : ''}`);
    const lines = fields.flatMap(field => {
      const {name: own, type, at, fixed} = field;
      if (WIDTHS[type]) return [`words[at + ${at}] = a.${own}.byteOffset;`];
      if (isNumber(type)) return fixed ? [type === 'f64' ? `reals[(at + ${at}) / 2] = a.${own};` : `words[at + ${at}] = a.${own};`] : [];
      return [`words[at + ${at}] = ${4 * structs.get(type).at};`, ...(isKept(field) ? [`const ${own} = a.${own};`, layKept(structs.get(type), own, 'false')] : [])];
    });
    return `const lay${name} = (m, a, at) => {
    ${unfit.length ? `if (${unfit.join(' || ')}) return false;` : ''}
    const {words, reals, laid} = m;
    ${lines.join('\n  ')}
    return true;
  };`;
  }

  /** Code that lays out an object, as far as a loop uses it: what it keeps, if that isn't laid out with what keeps it, and its other numbers. */
  function lay(struct, value, trace, occurrence = 0, isLaid = false) {
    const at = struct.at + occurrence * struct.size, used = struct.fields.filter(({name}) => trace.fields.has(name)), keeps = hasColumns(struct);
    const numbers = used.flatMap(field => {
      const {name, type, at: place, fixed} = field;
      if (isNumber(type)) return fixed && keeps ? [] : [type === 'f64' ? `reals[${(at + place) / 2}] = ${value}.${name};` : `words[${at + place}] = ${value}.${name};`];
      if (!structs.has(type)) return [];
      const inner = lay(structs.get(type), `${value}_${name}`, trace, 0, isKept(field));
      return inner.length > 0 ? [`const ${value}_${name} = ${value}.${name};`, ...inner] : [];
    });
    return isLaid || !used.some(({type, fixed}) => !isNumber(type) || fixed && keeps) ? numbers : [layKept(struct, value, 'asWritten', occurrence), ...numbers];
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
    const before = parameters.flatMap(({type, struct, occurrence, value}) =>
      (struct ? lay(struct, value, trace, occurrence) : WIDTHS[type] ? [`if (${value}.buffer !== m.buffer) return asWritten;`] : []));
    const after = parameters.flatMap(({struct, occurrence, value}) => (struct ? collect(struct, value, trace, occurrence) : []));
    const values = parameters.map(({type, struct, occurrence, value}) => (struct ? 4 * (struct.at + occurrence * struct.size) : WIDTHS[type] ? `${value}.byteOffset` : value)).join(', ');
    const call = `m.loops[${number}](${values})`;
    const given = parameters.map(({value}) => value).join(', ');
    return `  ${name}: (m, plain, ${given}) => {
      const {words, reals, laid} = m;
      ${before.join('\n    ').replaceAll('asWritten', `plain(${given})`)}
      ${after.length ? `const result = ${call};\n    ${after.join('\n    ')}\n    return result;` : `return ${call};`}
    },`;
  }
}
