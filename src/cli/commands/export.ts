/** `dlsim export`: tables and networks of a results folder for other tools. */
import {defineCommand} from '../command.ts';

export const exportResults = defineCommand({
  usage: 'export <folder>',
  about: 'write tables and networks for other tools',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a results folder'}},
  options: {
    format: {type: 'string', demandOption: true, describe: 'csv, parquet, gexf, graphml, separated by commas', requiresArg: true},
    week: {type: 'number', describe: 'the network of this week (those kept where not given)', requiresArg: true},
    out: {type: 'string', default: '.', describe: 'folder to write to', requiresArg: true},
    force: {type: 'boolean', default: false, describe: 'replace files that are there'},
  },
  examples: [['$0 export results/dozen-1a2b3c4d --format gexf --week 104 --out gephi/', 'the network after two years, for Gephi']],
  run: async given => (await import('../results/export-results.ts')).exportFiles(given),
});
