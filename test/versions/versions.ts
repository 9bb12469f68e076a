/**
 * `npm run versions`: the same results on Node 20, 22 and 24. The runtimes come through npm into a scratch folder; each plays the same plan,
 * and everything it leaves must have the same bytes but for the line of the manifest that names the version.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {writeYaml} from '../../src/io/yaml.ts';
import {contents} from '../cli/contents.ts';
import {PLAN} from '../determinism/plan.ts';
import {ROOT_PATH} from '../root.ts';

const MAJORS = ['20', '22', '24'];
const scratch = mkdtempSync(join(tmpdir(), 'dlsim-versions-'));

/** Path of a Node of this major version. */
function runtime(major: string): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const place = join(scratch, `node-${major}`);
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place, `${name}@${major}`], {stdio: ['ignore', 'ignore', 'inherit']});
  return join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function played(node: string, major: string): {readonly version: string; readonly page: string; readonly files: ReadonlyMap<string, string>} {
  const cwd = mkdtempSync(join(scratch, `run-${major}-`));
  writeFileSync(join(cwd, 'plan.yaml'), writeYaml({...PLAN, replicates: 3}));
  const {status, stderr} = spawnSync(node, [join(ROOT_PATH, 'bin/dlsim.js'), 'run', 'plan.yaml', '--out', 'results', '--quiet'], {cwd, encoding: 'utf8'});
  if (status !== 0 || stderr !== '') throw new Error(`Node ${major}: exit code ${status}, and on standard error:\n${stderr}`);
  const page = execFileSync(node, ['--input-type=module', '-e', `import {playedHere} from '${new URL('../browser/page.js', import.meta.url).href}'; console.log(playedHere())`], {encoding: 'utf8'});
  const files = new Map([...contents(join(cwd, 'results'))].map(([name, bytes]) => [name, name === 'manifest.json' ? withoutVersion(bytes) : bytes]));
  return {version: execFileSync(node, ['--version'], {encoding: 'utf8'}).trim(), page, files};
}

/** The manifest names the version, and seals itself with its own hash. */
function withoutVersion(manifest: string): string {
  return manifest.replace(/"node": "[^"]*"/, '"node": ""').replace(/"manifest": "[^"]*"/, '"manifest": ""');
}

const [first, ...others] = MAJORS.map(major => played(runtime(major), major));
let odd = 0;
for (const {version, page, files} of [first, ...others]) {
  const differing = [...new Set([...first.files.keys(), ...files.keys()])].filter(name => first.files.get(name) !== files.get(name));
  if (page !== first.page) differing.push('fingerprints');
  odd += differing.length;
  const hash = createHash('sha256').update(JSON.stringify([...files])).digest('hex').slice(0, 16);
  console.log(`Node ${version}: ${files.size} files, ${hash}${differing.length > 0 ? `, OTHER: ${differing.join(', ')}` : ''}`);
}
process.exitCode = odd > 0 ? 1 : 0;
