/** The JSON Schema (draft 2020-12) of scenarios, by which an editor completes and explains keys while they are written. */
import type {Definitions, JsonSchema} from '../schema/index.ts';
import {scenarioKind} from './scenario/fields.ts';

/** What must be given may come from the scenario that one builds on. */
export function scenarioSchema(): JsonSchema {
  const $defs: Definitions = {};
  scenarioKind.jsonSchema($defs);
  const {scenario: {required, ...root}, ...rest} = $defs;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'dlsim scenario',
    description: 'A plan for growing a network of educators, and what to compare it with.',
    ...root, if: {required: ['extends']}, else: {required}, $defs: rest,
  };
}

export function schemaText(): string {
  return `${JSON.stringify(scenarioSchema(), null, 1)}\n`;
}

