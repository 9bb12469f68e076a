/** The commands, in the order in which help lists them. */
import type {Command} from '../command.ts';
import {init} from './init.ts';
import {list} from './list.ts';
import {verify} from './verify.ts';

export const commands: readonly Command[] = [init, list, verify];
