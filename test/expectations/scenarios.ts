/** The scenarios whose expectations hold the model to its purpose: small ones beside this file, and those that ship. */
import {readdirSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readScenarioFile} from '../../src/cli/read-scenario.ts';
import type {Scenario} from '../../src/experiment/resolved.ts';

export interface Expecting {
  readonly name: string;
  readonly scenario: Scenario;
}

/** @param folder `test/expectations/` or `scenarios/`, from the folder of the project that is being tested, also when this file was compiled elsewhere. */
export function scenariosIn(root: URL, folder: string): readonly Expecting[] {
  const place = new URL(folder, root);
  return readdirSync(place).filter(name => name.endsWith('.yaml')).sort()
    .map(name => ({name: basename(name, '.yaml'), scenario: readScenarioFile(fileURLToPath(new URL(name, place)))}));
}
