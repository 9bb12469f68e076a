/** Runs the cells of a notebook one after the other as one module, in a Node of its own, against the build; what each showed is collected. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {transformWithOxc} from 'vite';
import {codeCells, textOf, type Notebook, type Output} from './notebook.ts';

/** Sets the stage, loads the module and prints what was shown, cell by cell. */
const LISTENER = `
import {format} from 'node:util';
const cells = [];
const outputs = () => cells.at(-1);
globalThis[Symbol.for('dlsim.cell')] = () => { cells.push([]); };
console.log = (...words) => {
  const last = outputs().at(-1);
  const text = format(...words) + '\\n';
  if (last?.output_type === 'stream') last.text += text;
  else outputs().push({output_type: 'stream', name: 'stdout', text});
};
globalThis[Symbol.for('dlsim.notebook')] = data => { outputs().push({output_type: 'display_data', data, metadata: {}}); };
await import(process.argv[1]);
process.stdout.write(JSON.stringify(cells));
`;

/** @returns by cell of code, in order. @throws Error where a cell fails. */
export async function runCells(root: string, name: string, notebook: Notebook): Promise<readonly (readonly Output[])[]> {
  // Beside dist as notebooks/ is: imports by relative path lead to the same files.
  const folder = join(root, '.notebooks');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'show.ts.mjs'), await javaScript(readFileSync(join(root, 'notebooks/show.ts'), 'utf8')));
  const source = codeCells(notebook).map(({source}) => `globalThis[Symbol.for('dlsim.cell')]();\n${textOf(source)}\n`).join('');
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, (await javaScript(source)).replaceAll(/(['"])\.\/show\.ts\1/g, '\'./show.ts.mjs\''));
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', LISTENER, pathToFileURL(path).href],
    {cwd: join(root, 'notebooks'), encoding: 'utf8', maxBuffer: 2 ** 28});
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as readonly (readonly Output[])[];
}

async function javaScript(text: string): Promise<string> {
  return (await transformWithOxc(text, 'cells.ts', {sourcemap: false})).code;
}
