/** The commands, in the order in which help lists them. */
import type {Command} from '../command.ts';
import {chart} from './chart.ts';
import {check} from './check.ts';
import {comparing} from './compare.ts';
import {doctor} from './doctor.ts';
import {explain} from './explain.ts';
import {exportResults} from './export.ts';
import {init} from './init.ts';
import {list} from './list.ts';
import {merge} from './merge.ts';
import {plan} from './plan.ts';
import {report} from './report.ts';
import {reproduce} from './reproduce.ts';
import {run} from './run.ts';
import {schema} from './schema.ts';
import {shard} from './shard.ts';
import {story} from './story.ts';
import {verify} from './verify.ts';

export const commands: readonly Command[] = [init, check, run, comparing, story, report, chart, exportResults, list, explain, schema, verify, reproduce, plan, shard, merge, doctor];
