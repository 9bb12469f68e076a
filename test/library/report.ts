/** What `dlsim`, `dlsim/engine` and `dlsim/contract` offer, read from the compiled declarations: every exported name with its type, without comments. */
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

export const ENTRIES = {dlsim: 'dist/index.d.ts', 'dlsim/engine': 'dist/engine/index.d.ts', 'dlsim/contract': 'dist/engine/contract.d.ts'};

export function apiReport(root: string): string {
  const sections = Object.entries(ENTRIES).map(([name, file]) => {
    const offered = [...exportsOf(join(root, file))].sort(([one], [other]) => (one < other ? -1 : 1));
    return `## ${name}\n\n\`\`\`ts\n${offered.map(([, text]) => text).join('\n')}\n\`\`\`\n`;
  });
  return `# What the library offers\n\nWritten by \`npm run api\`; a test refuses any other. Who changes it says so in CHANGELOG.md, and raises the version as semantic versions ask.\n\n${sections.join('\n')}`;
}

/** Names that a declaration file offers, each with its declaration. */
export function exportsOf(path: string): ReadonlyMap<string, string> {
  const statements = statementsOf(readFileSync(path, 'utf8'));
  const imported = new Map<string, {readonly from: string; readonly name: string}>();
  const found = new Map<string, string>();
  for (const text of statements) {
    const [, names, from] = /^import (?:type )?\{([^}]*)\} from ['"](\.[^'"]+)['"]/.exec(text) ?? [];
    if (names) for (const {name, as} of listed(names)) imported.set(as, {from, name});
  }
  for (const text of statements) {
    const [, names, from] = /^export (?:type )?\{([^}]*)\}(?: from ['"](\.[^'"]+)['"])?/.exec(text) ?? [];
    if (names === undefined) {
      const declared = /^export (?:declare )?(?:abstract )?(?:async )?(?:function|interface|type|class|const) (\w+)/.exec(text);
      if (declared) found.set(declared[1], text);
      else if (/^export (?!\{)/.test(text)) throw new Error(`${path}: only named exports are expected, not: ${text.slice(0, 80)}`);
      continue;
    }
    for (const {name, as} of listed(names)) {
      const source = from ? {from, name} : imported.get(name);
      const text = source ? exportsOf(join(dirname(path), source.from.replace(/\.[jt]s$/, '.d.ts'))).get(source.name) : statements.find(one => new RegExp(`^(?:declare )?\\w+ ${name}\\b`).test(one));
      if (text === undefined) throw new Error(`${path}: ${name} is not found`);
      found.set(as, name === as ? text : `${text} // as ${as}`);
    }
  }
  return found;
}

function listed(names: string): readonly {readonly name: string; readonly as: string}[] {
  return names.split(',').map(word => word.trim().replace(/^type /, '')).filter(word => word !== '').map(word => {
    const [name, as = name] = word.split(/ as /);
    return {name, as};
  });
}

/** Statements of a declaration file, without comments. */
function statementsOf(text: string): readonly string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/^\s*\n/gm, '');
  const statements: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < plain.length; at++) {
    if ('{(['.includes(plain[at])) depth++;
    if ('})]'.includes(plain[at])) depth--;
    const ends = depth === 0 && (plain[at] === ';' || (plain[at] === '}' && /^\s*\n(?:export|import|declare|interface|type|$)/.test(plain.slice(at + 1, at + 40))));
    if (!ends) continue;
    const statement = plain.slice(start, at + 1).trim();
    if (statement !== '' && statement !== ';') statements.push(statement);
    start = at + 1;
  }
  return statements;
}
