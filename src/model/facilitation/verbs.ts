/** The verbs of facilitation in the order in which a week's acts are done. */
import {coach} from './coach.ts';
import {connect} from './connect.ts';
import {convene} from './convene.ts';
import {hospice} from './hospice.ts';
import {illuminate} from './illuminate.ts';
import {inform} from './inform.ts';
import {mandateParameters} from './mandate.ts';
import {name} from './name.ts';
import {nourish} from './nourish.ts';
import {protect} from './protect.ts';
import type {Verb} from './verb.ts';
import type {Parameter} from '../../schema/parameter.ts';

export const FACILITATION_VERBS: readonly Verb[] = [protect, nourish, name, coach, connect, illuminate, inform, convene, hospice];

/** Every parameter that facilitation reads, each declaration once, in the order of the verbs. */
export const FACILITATION_PARAMETERS: readonly Parameter[] =
  [...new Set([...FACILITATION_VERBS, {parameters: mandateParameters}].flatMap(({parameters}) => Object.values(parameters)))];
