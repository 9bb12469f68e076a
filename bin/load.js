/**
 * Loads parts of the bundled command line together with what V8 compiled of them when they were built: to read and compile the same code anew took
 * half of what a start takes beyond Node's own. The build leaves it beside the bundle (`compile.mjs`), for its own Node; with another, V8 finds nothing
 * there, or refuses it, and compiles as always. It takes it only while it is set as it was then, with its own values (`src/io/v8-settings.ts`). Nothing
 * is ever written here when dlsim runs.
 */
'use strict';
const {existsSync, readFileSync} = require('node:fs');
const {join} = require('node:path');
const {pathToFileURL} = require('node:url');
const {Script} = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist', 'bundle');
const COMPILED = join(FOLDER, `compiled-${process.version}-${process.platform}-${process.arch}`);

/** A clone has its sources alone until then. */
function isBuilt() {
  return existsSync(FOLDER);
}

/** How V8 is set by dlsim, and set back while something is loaded. */
const SETTINGS = 'v8-settings.cjs';
const scripts = new Map();
const modules = new Map();

/** Runs a file of the bundle, unless it ran, and gives what it exports. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  if (name === SETTINGS) return runAnew(name);
  const {loads, loaded} = load(SETTINGS);
  loads();
  try {
    return runAnew(name);
  } finally {
    loaded();
  }
}

function runAnew(name) {
  const module = {exports: {}};
  modules.set(name, module); // before it runs: parts may need each other in a circle
  const path = join(FOLDER, name); // in plain letters alone (`bundle.mjs`)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`, {
    filename: pathToFileURL(path).href, cachedData: compiledOf(name),
  });
  scripts.set(name, script);
  script.runInThisContext()(module.exports, id => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, path, FOLDER);
  return module.exports;
}

function compiledOf(name) {
  try {
    return readFileSync(join(COMPILED, name));
  } catch {
    return undefined; // built with another Node
  }
}

/** V8's own values of what dlsim sets, as the build noted them; none, where it was built with another Node. */
function ownSettings() {
  const noted = compiledOf('settings.json');
  return noted === undefined ? {} : JSON.parse(noted);
}

module.exports = {load, isBuilt, ownSettings, scripts, COMPILED};
