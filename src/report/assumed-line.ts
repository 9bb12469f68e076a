/** What was assumed in a line: numbers that can change the answer, and whose they are. */
import {variedBy} from '../experiment/assumptions.ts';
import {listed} from '../experiment/naming.ts';
import type {Scenario} from '../experiment/resolved.ts';
import {PARAMETERS} from '../model/parameters.ts';
import {idOf} from '../schema/parameter.ts';

const NAMED = 3;

/** Numbers that can change the answer and were not the planner's own. `brief` leaves out their names. */
export function assumedLine(scenario: Scenario, brief = false): string {
  const varied = new Set(variedBy(scenario).map(({name}) => name));
  const shipped = PARAMETERS.filter(({name, matters}) => matters === 2 && !(idOf(name) in scenario.assumptions) && !varied.has(name));
  const yours = Object.keys(scenario.assumptions).length;
  const first = yours > 0 ? `${yours} of the model's numbers ${yours === 1 ? 'is' : 'are'} yours` : 'none of the model\'s numbers is yours';
  if (varied.size > 0) return `Assumed: ${first}; ${varied.size} more vary over all that is plausible.`;
  if (shipped.length === 0) return `Assumed: ${first}; none that matters much is as shipped.`;
  const told = [...shipped.filter(({name}) => !name.startsWith('spread')), ...shipped].slice(0, NAMED).map(({name}) => name);
  const names = brief ? '' : `: ${listed(shipped.length > NAMED ? [...told, `${shipped.length - NAMED} more`] : told)}`;
  return `Assumed: ${first}; ${shipped.length} as shipped could change the answer${names}.`;
}
