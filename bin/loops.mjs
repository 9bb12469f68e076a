/**
 * Part of the build: loops of the model, in WebAssembly. They are written in TypeScript like everything else, and run as they stand in tests and in pages;
 * what a call of `memory.run` names (`within.run` in `tieInStretches`) is compiled too, together with every function it calls, for twice the speed and the same bytes.
 *
 * A loop may use what has a plain counterpart: columns, whole numbers (`Int`, literals without a point), fractions (`number`), interfaces of these, and
 * functions and constants that do the same. Whatever else stands in it ends the build, with its place. Numbers are translated as they would come out in
 * TypeScript: a quotient is a fraction, `Math.floor` a whole number below 2^31 (`Math.trunc` one that may be larger).
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import asc from 'assemblyscript/asc';
import ts from 'typescript';
import {BY_HAND, NEEDED, NEEDED_IN_PAIRS, PRELUDE, TABLES, WIDTHS} from './loops-by-hand.mjs';
import {boundLoops} from './loops-called.mjs';

const SOURCE = 'src', BUILT = 'dist/kernel/built-loops.js';
const COLUMNS = {Float32Array: 'F32s', Float64Array: 'F64s', Int32Array: 'I32s', Int16Array: 'I16s', Uint16Array: 'U16s', Uint8Array: 'U8s', Weeks: 'I16s'};
const PLAIN_TYPES = {number: 'f64', Int: 'i32', boolean: 'bool', void: 'void'};
/** As many as `Memory.run` hands on. */
const MOST_GIVEN = 12;
/** Read-only views of the same columns. */
const SAME = {TieLists: 'Ties', Practice: 'Educators'};

const files = new Map();
const emitted = new Map(), consts = new Map(), structs = new Map();
const usedNames = new Set();
const functions = [], constants = [];
/** By function as it is called here: the names of fields it reads or writes, of those it writes, and the functions it calls. */
const traces = new Map();
/** Of the functions being printed, the innermost last. */
const printing = [];

function noteField(name) {
  usedNames.add(name);
  printing.at(-1)?.fields.add(name);
}

function noteWritten(node) {
  if (ts.isPropertyAccessExpression(node)) printing.at(-1)?.written.add(node.name.text);
}

/** The same for a loop with all the functions it comes to call. */
function traceOf(name, met = new Set()) {
  const {fields, written, calls} = traces.get(name), all = {fields: new Set(fields), written: new Set(written)};
  met.add(name);
  for (const one of calls) {
    if (met.has(one)) continue;
    const inner = traceOf(one, met);
    for (const kind of ['fields', 'written']) for (const field of inner[kind]) all[kind].add(field);
  }
  return all;
}

function fileAt(path) {
  let file = files.get(path);
  if (!file) {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true);
    file = {path, source, functions: new Map(), consts: new Map(), interfaces: new Map(), imports: new Map()};
    files.set(path, file);
    for (const node of source.statements) {
      if (ts.isFunctionDeclaration(node) && node.name) file.functions.set(node.name.text, node);
      else if (ts.isInterfaceDeclaration(node)) file.interfaces.set(node.name.text, node);
      else if (ts.isVariableStatement(node)) for (const one of node.declarationList.declarations) { if (ts.isIdentifier(one.name)) file.consts.set(one.name.text, one); }
      else if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier?.text.startsWith('.')) {
        const from = join(dirname(path), node.moduleSpecifier.text);
        const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings?.elements : node.exportClause?.elements;
        for (const one of names ?? []) file.imports.set(one.name.text, {from, name: (one.propertyName ?? one.name).text});
      }
    }
  }
  return file;
}

/** The file in which something is declared, and its name there. */
function declared(file, name, kind) {
  if (file[kind].has(name)) return {file, name, node: file[kind].get(name)};
  const from = file.imports.get(name);
  return from && existsSync(from.from) ? declared(fileAt(from.from), from.name, kind) : null;
}

function refuse(file, node, why) {
  const {line} = file.source.getLineAndCharacterOfPosition(node.getStart());
  throw new Error(`${file.path}:${line + 1}: ${why}, which a compiled loop can't use: ${node.getText().slice(0, 80)}`);
}

function typeOf(file, node) {
  if (!node) return null;
  const name = node.getText().replace(/^Frozen<(\w+)>$/, '$1');
  if (PLAIN_TYPES[name]) return PLAIN_TYPES[name];
  if (COLUMNS[name]) return COLUMNS[name];
  return structOf(file, SAME[name] ?? name, node);
}

function structOf(file, name, node) {
  const known = structs.get(name), found = declared(file, name, 'interfaces') ?? (SAME[node.getText()] ? declared(fileAt(join(SOURCE, 'model/world/tie-lists.ts')), name, 'interfaces') : null);
  if (!found) refuse(file, node, `the type ${name}`);
  if (known && known.node !== found.node) refuse(file, node, `a second type called ${name}`);
  if (!known) structs.set(name, {name, file: found.file, node: found.node});
  return name;
}

/** Fields a struct has in memory: those whose names loops use, if they are numbers, columns or structs. */
function fieldsOf(struct) {
  struct.fields ??= struct.node.members.filter(one => ts.isPropertySignature(one) && usedNames.has(one.name.getText())).flatMap(one => {
    const text = one.type.getText(), name = one.name.getText();
    const fixed = one.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
    if (PLAIN_TYPES[text]) return [{name, type: PLAIN_TYPES[text], fixed}];
    if (COLUMNS[text]) return [{name, type: COLUMNS[text], weeks: text === 'Weeks'}];
    const inner = declared(struct.file, text, 'interfaces');
    return inner ? [{name, type: structOf(struct.file, text, one.type), fixed}] : [];
  }).sort((a, b) => Number(b.type === 'f64') - Number(a.type === 'f64'));
  return struct.fields;
}

function functionOf(file, name, node) {
  const found = declared(file, name, 'functions');
  if (!found) refuse(file, node, `the function ${name}`);
  const id = `${found.file.path}#${found.name}`, caller = printing.at(-1);
  let free = emitted.get(id);
  if (!free) {
    free = found.name;
    for (let count = 2; [...emitted.values()].includes(free); count++) free = `${found.name}_${count}`;
    emitted.set(id, free);
    const trace = {fields: new Set(), written: new Set(), calls: new Set()};
    traces.set(free, trace);
    printing.push(trace);
    functions.push(printFunction(found.file, found.node, free));
    printing.pop();
  }
  caller?.calls.add(free);
  return free;
}

function constantOf(file, name) {
  const found = declared(file, name, 'consts');
  if (!found?.node.initializer) return null;
  const id = `${found.file.path}#${found.name}`;
  if (!consts.has(id)) {
    let free = found.name;
    for (let count = 2; [...consts.values()].includes(free); count++) free = `${found.name}_${count}`;
    consts.set(id, free);
    const word = found.node.parent.flags & ts.NodeFlags.Const ? 'const' : 'let';
    constants.push(`${word} ${free} = ${print({file: found.file, locals: new Set()}, found.node.initializer)};`);
  }
  return consts.get(id);
}

function printFunction(file, node, name) {
  const scope = {file, locals: new Set(), columns: new Set(), fractions: new Set()}, opening = [];
  const parameters = node.parameters.map((one, at) => {
    const type = one.type ? typeOf(file, one.type) : one.initializer ? guess(one.initializer) : refuse(file, one, 'a parameter without a type');
    const usual = one.initializer ? ` = ${print(scope, one.initializer)}` : '';
    if (ts.isIdentifier(one.name)) {
      scope.locals.add(one.name.text);
      if (type === 'F32s') scope.columns.add(one.name.text);
      if (type === 'f64') scope.fractions.add(one.name.text);
      return `${safe(one.name.text)}: ${type}${usual}`;
    }
    opening.push(...unpack(scope, one.name, `p${at}`));
    return `p${at}: ${type}`;
  });
  const result = node.type ? typeOf(file, node.type) : refuse(file, node, 'a function without a type');
  return `${entries.has(name) ? 'export ' : /@inline/.test(node.getFullText()) ? '@inline ' : ''}function ${name}(${parameters.join(', ')}): ${result} {\n${opening.join('\n')}\n${node.body.statements.map(one => printStatement(scope, one)).join('\n')}\n}`;
}

const guess = literal => (/^-?\d+$/.test(literal.getText()) ? 'i32' : /^(true|false)$/.test(literal.getText()) ? 'bool' : 'f64');
const KEPT = new Set(['export', 'import', 'this', 'call']);
const safe = name => (KEPT.has(name) ? `${name}_` : name);

function unpack(scope, pattern, whole) {
  return pattern.elements.flatMap(one => {
    const field = (one.propertyName ?? one.name).getText();
    noteField(field);
    if (!ts.isIdentifier(one.name)) return unpack(scope, one.name, `${whole}.${field}`);
    scope.locals.add(one.name.text);
    return [`const ${safe(one.name.text)} = ${whole}.${field};`];
  });
}

function printDeclarations(scope, list) {
  const word = list.flags & ts.NodeFlags.Const ? 'const' : 'let';
  const parts = [];
  for (const one of list.declarations) {
    if (ts.isObjectBindingPattern(one.name)) {
      parts.push(...unpack(scope, one.name, print(scope, one.initializer)).map(text => text.slice(6, -1)));
      continue;
    }
    const type = one.type ? `: ${typeOf(scope.file, one.type)}` : '';
    const value = one.initializer ? ` = ${print(scope, one.initializer)}` : '';
    scope.locals.add(one.name.text);
    parts.push(`${safe(one.name.text)}${type}${value}`);
  }
  return `${word} ${parts.join(', ')}`;
}

function printStatement(scope, node) {
  switch (node.kind) {
    case ts.SyntaxKind.VariableStatement: return `${printDeclarations(scope, node.declarationList)};`;
    case ts.SyntaxKind.ExpressionStatement: return `${print(scope, node.expression)};`;
    case ts.SyntaxKind.ReturnStatement: return node.expression ? `return ${print(scope, node.expression)};` : 'return;';
    case ts.SyntaxKind.ContinueStatement: return 'continue;';
    case ts.SyntaxKind.BreakStatement: return 'break;';
    case ts.SyntaxKind.Block: return `{\n${node.statements.map(one => printStatement(scope, one)).join('\n')}\n}`;
    case ts.SyntaxKind.IfStatement:
      return `if (${print(scope, node.expression)}) ${printStatement(scope, node.thenStatement)}${node.elseStatement ? ` else ${printStatement(scope, node.elseStatement)}` : ''}`;
    case ts.SyntaxKind.WhileStatement: return `while (${print(scope, node.expression)}) ${printStatement(scope, node.statement)}`;
    case ts.SyntaxKind.ForStatement: {
      const fours = inFours(scope, node);
      if (fours) return fours;
      const start = node.initializer ? ts.isVariableDeclarationList(node.initializer) ? printDeclarations(scope, node.initializer) : print(scope, node.initializer) : '';
      return `for (${start}; ${node.condition ? print(scope, node.condition) : ''}; ${node.incrementor ? print(scope, node.incrementor) : ''}) ${printStatement(scope, node.statement)}`;
    }
    case ts.SyntaxKind.EmptyStatement: return ';';
    default: return refuse(scope.file, node, ts.SyntaxKind[node.kind]);
  }
}

const OPERATORS = {'===': '==', '!==': '!='};

function print(scope, node) {
  const {file} = scope;
  if (ts.isParenthesizedExpression(node)) return `(${print(scope, node.expression)})`;
  if (ts.isNonNullExpression(node) || ts.isAsExpression(node)) return print(scope, node.expression);
  if (ts.isNumericLiteral(node)) return node.getText();
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return node.getText();
  if (ts.isIdentifier(node)) {
    if (scope.locals.has(node.text)) return safe(node.text);
    if (node.text === 'Infinity' || node.text === 'NaN') return node.text;
    return constantOf(file, node.text) ?? refuse(file, node, 'a name that is neither a constant nor its own');
  }
  if (ts.isPropertyAccessExpression(node)) {
    noteField(node.name.text);
    return `${print(scope, node.expression)}.${node.name.text}`;
  }
  if (ts.isElementAccessExpression(node)) return `${print(scope, node.expression)}[${print(scope, node.argumentExpression)}]`;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const sign = ts.tokenToString(node.operator), on = print(scope, node.operand);
    if (sign === '++' || sign === '--') noteWritten(node.operand);
    return ts.isPrefixUnaryExpression(node) ? `${sign}${on}` : `${on}${sign}`;
  }
  if (ts.isConditionalExpression(node)) return `(${print(scope, node.condition)} ? ${print(scope, node.whenTrue)} : ${print(scope, node.whenFalse)})`;
  if (ts.isBinaryExpression(node)) {
    const sign = node.operatorToken.getText(), left = print(scope, node.left), right = print(scope, node.right);
    if (/^(?:[^=!<>]|<<|>>>?)?=$/.test(sign)) noteWritten(node.left);
    if (sign === '/') return `(f64(${left}) / f64(${right}))`;
    if (sign === '/=') return `${left} = f64(${left}) / f64(${right})`;
    return `${left} ${OPERATORS[sign] ?? sign} ${right}`;
  }
  if (ts.isCallExpression(node)) {
    const values = node.arguments.map(one => print(scope, one)).join(', '), called = node.expression.getText();
    if (/^Math\.(floor|ceil|round)$/.test(called)) return `i32(${called}(${values}))`;
    if (called === 'Number') return `i32(${values})`;
    if (called === 'Math.imul') return `(${node.arguments.map(one => `(${print(scope, one)})`).join(' * ')})`;
    if (called === 'Math.fround') return `f64(f32(${values}))`;
    if (/^Math\.(min|max|abs|sqrt|trunc)$/.test(called)) return `${called}(${values})`;
    if (BY_HAND.has(called)) {
      const home = declared(file, called, 'functions').file;
      for (const needed of NEEDED[called] ?? []) functionOf(home, needed, node);
      for (const needed of NEEDED_IN_PAIRS[called] ?? []) inPairs(home, needed);
      return `${called}(${values})`;
    }
    if (ts.isIdentifier(node.expression)) return `${functionOf(file, called, node)}(${values})`;
  }
  return refuse(file, node, ts.SyntaxKind[node.kind]);
}

const STEPS = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'div'}, COMPARISONS = {'<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge'};

/** A formula of fractions for two of each side by side. `leaf` says what stands for names and elements; null, from it too, = this is no such formula. */
function sideBySide(node, leaf) {
  if (ts.isParenthesizedExpression(node)) return sideBySide(node.expression, leaf);
  if (ts.isNumericLiteral(node)) return `f64x2.splat(${node.getText()})`;
  const of = (names, {operatorToken, left, right}) => {
    const step = names[operatorToken.getText()], one = step && sideBySide(left, leaf), other = one && sideBySide(right, leaf);
    return other ? `f64x2.${step}(${one}, ${other})` : null;
  };
  if (ts.isBinaryExpression(node)) return of(STEPS, node);
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'Number' || !ts.isBinaryExpression(node.arguments[0])) return leaf(node);
  const met = of(COMPARISONS, node.arguments[0]);
  return met && `v128.and(${met}, f64x2.splat(1))`;
}

/**
 * A loop that does nothing but set one number of a column after the other, from numbers in the same places and fractions (columns and fractions all parameters),
 * makes four at once, and the rest as it is written. Null = another loop.
 */
function inFours({file, columns, fractions, ...scope}, {initializer, condition, incrementor, statement}) {
  const counter = initializer?.declarations?.[0], set = statement.expression, at = counter?.name.getText(), end = condition?.right?.getText();
  if (condition?.getText() !== `${at} < ${end}` || !/^\w+$/.test(end) || incrementor?.getText() !== `${at}++` || !set || !ts.isBinaryExpression(set)) return null;
  const sign = set.operatorToken.getText().slice(0, -1), isElement = node => ts.isElementAccessExpression(node) && columns.has(node.expression.getText()) && node.argumentExpression.getText() === at;
  if (!isElement(set.left) || !(sign === '' ? set.operatorToken.kind === ts.SyntaxKind.EqualsToken : STEPS[sign])) return null;
  const used = new Set(), even = new Set(), whole = {file, columns, fractions, ...scope, locals: new Set(scope.locals).add(at)};
  const formula = half => {
    const leaf = node => {
      if (ts.isIdentifier(node) && fractions.has(node.text)) {
        even.add(node.text);
        return `${node.text}_pair`;
      }
      if (!isElement(node)) return null;
      used.add(node.expression.text);
      return `${node.expression.text}_${half}`;
    };
    const right = sideBySide(set.right, leaf);
    return right && sign ? `f64x2.${STEPS[sign]}(${leaf(set.left)}, ${right})` : right;
  };
  const low = formula('low'), high = formula('high'), placeIn = column => `changetype<usize>(${column}) + (<usize>${at} << 2)`;
  if (!low) return null;
  const loads = [...used].map(one => `const ${one}_four = v128.load(${placeIn(one)}), ${one}_low = f64x2.promote_low_f32x4(${one}_four), `
    + `${one}_high = f64x2.promote_low_f32x4(v128.shuffle<i64>(${one}_four, ${one}_four, 1, 0));`);
  return `{\nlet ${at} = ${print(whole, counter.initializer)};\n${[...even].map(one => `const ${one}_pair = f64x2.splat(${one});`).join('\n')}\nfor (; ${at} + 4 <= ${end}; ${at} += 4) {\n${loads.join('\n')}
    v128.store(${placeIn(set.left.expression.text)}, v128.shuffle<i64>(f32x4.demote_f64x2_zero(${low}), f32x4.demote_f64x2_zero(${high}), 0, 2));\n}
    for (; ${at} < ${end}; ${at}++) ${printStatement(whole, statement)}\n}`;
}

/** A formula of one fraction once more, for two side by side: `middle` as `middle_pair`. */
function inPairs(file, name) {
  const id = `${file.path}#${name} in pairs`, {parameters: [given], body} = file.functions.get(name);
  if (emitted.has(id)) return;
  emitted.set(id, `${name}_pair`);
  const formula = node => sideBySide(node, leaf => (ts.isIdentifier(leaf) ? leaf.text : refuse(file, leaf, ts.SyntaxKind[leaf.kind])));
  const lines = body.statements.map(one => (ts.isReturnStatement(one) ? `return ${formula(one.expression)};`
    : one.declarationList.declarations.map(({name: local, initializer}) => `const ${local.getText()} = ${formula(initializer)};`).join(' ')));
  functions.push(`@inline function ${name}_pair(${given.name.getText()}: v128): v128 {\n${lines.join('\n')}\n}`);
}

/** Functions that calls of `Memory.run` name. */
const entries = new Map();
const calls = [];
for (const name of readdirSync(SOURCE, {recursive: true}).map(String).filter(one => one.endsWith('.ts')).sort()) {
  const path = join(SOURCE, name), text = readFileSync(path, 'utf8');
  if (!/\b(memory|within)\.run\(/.test(text)) continue;
  const file = fileAt(path);
  (function visit(node) {
    if (ts.isCallExpression(node) && /\b(memory|within)\.run$/.test(node.expression.getText())) calls.push([file, node.arguments[0].getText(), node]);
    ts.forEachChild(node, visit);
  })(file.source);
}
for (const [file, name, node] of calls) {
  const found = declared(file, name, 'functions');
  if (!found) refuse(file, node, `the function ${name}`);
  if (found.node.parameters.length > MOST_GIVEN) refuse(file, node, `more than ${MOST_GIVEN} things given`);
  if (entries.has(found.name) && entries.get(found.name).node !== found.node) refuse(file, node, `a second loop called ${name}`);
  entries.set(found.name, found);
}
for (const [name, {file, node}] of entries) {
  const got = functionOf(file, name, node);
  if (got !== name) throw new Error(`${name} is called twice`);
}
for (let known = -1; known !== structs.size;) {
  known = structs.size;
  for (const struct of [...structs.values()]) { struct.fields = undefined; fieldsOf(struct); }
}
const classes = [...structs.values()].map(struct => `@unmanaged class ${struct.name} {\n${struct.fields.map(({name, type}) => `  ${name}: ${type === 'bool' ? 'i32' : type};`).join('\n')}\n}`);
const program = `${PRELUDE}\n${classes.join('\n')}\n${constants.join('\n')}\n${functions.join('\n')}\n`;

const outcome = {};
const {error, stderr} = await asc.main(['loops.ts', '--outFile', 'loops.wasm', '-O3', '--runtime', 'stub', '--importMemory', '--noAssert', '--enable', 'simd', '--initialMemory', '1'], {
  readFile: name => (name === 'loops.ts' ? program : null), writeFile: (name, contents) => { outcome[name] = contents; }, listFiles: () => [],
});
if (error) {
  writeFileSync('.build-loops.ts', program);
  throw new Error(`${error.message}\n${stderr.toString()}\n(see .build-loops.ts)`);
}

const first = new WebAssembly.Memory({initial: 1, maximum: 1});
new WebAssembly.Instance(new WebAssembly.Module(outcome['loops.wasm']), {env: {memory: first, abort() {}}});
if (new Uint8Array(first.buffer).findLastIndex(byte => byte !== 0) >= TABLES) throw new Error('tables of loops reach into what is laid out for them');

const {layers, makers, reserved} = boundLoops({structs, entries, typeOf, traceOf});
writeFileSync(BUILT, `/* Made by the build (bin/loops.mjs). */
${layers.join('\n')}
export const built = {
  code: '${Buffer.from(outcome['loops.wasm']).toString('base64')}',
  names: ${JSON.stringify([...entries.keys()])},
  reserved: ${reserved},
  bound: {
${makers.join('\n')}
  },
};
`);
