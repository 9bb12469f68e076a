/** `dlsim check`: everything that is wrong with a scenario, or suspicious in it; with `--run`, whether what it expects comes out. */
import {asJson, defineCommand} from '../command.ts';

export const check = defineCommand({
  usage: 'check <scenario>',
  about: 'show every mistake in a scenario, each at its place',
  positionals: {scenario: {type: 'string', demandOption: true, describe: 'a scenario file (`dlsim init plan/` writes one)'}},
  options: {
    run: {type: 'boolean', default: false, describe: 'play it through too, and see whether what it expects comes out; writes nothing'},
    replicates: {type: 'number', describe: 'with --run: how many worlds every strategy meets', requiresArg: true},
    jobs: {type: 'number', describe: 'with --run: threads (all cores where not given)', requiresArg: true},
    names: {type: 'boolean', default: false, describe: 'as for run'},
    'allow-outside': {type: 'boolean', default: false, describe: 'let the scenario name files outside its folder'},
    ...asJson,
  },
  run: async given => (await import('../check-scenario.ts')).checkScenario(given),
});
