/** Every parameter of the model, each declared where it is used, in the order of the week. */
import {idOf, type Parameter} from '../schema/parameter.ts';
import {calendarParameters} from './calendar.ts';
import {FACILITATION_PARAMETERS} from './facilitation/verbs.ts';
import {populationParameters} from './population/population.ts';
import {MECHANISMS} from './schedule.ts';

/** One declaration each, however many files read it. */
export const PARAMETERS: readonly Parameter[] = [...new Set([
  ...Object.values(calendarParameters), ...Object.values(populationParameters), ...FACILITATION_PARAMETERS,
  ...MECHANISMS.flatMap(mechanism => Object.values(mechanism.parameters)),
])];

const byName = new Map(PARAMETERS.flatMap(declared => [[idOf(declared.name), declared], [idOf(declared.short), declared]]));

/** Finds a parameter by its whole words or its short name; capitals, spaces, dashes and underscores don't count. */
export function parameterByName(words: string): Parameter | undefined {
  return byName.get(idOf(words));
}
