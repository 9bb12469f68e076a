/** `dlsim chart`: charts of a results folder again, in other formats, sizes or colours. */
import {defineCommand} from '../command.ts';

export const chart = defineCommand({
  usage: 'chart <folder> [names..]',
  about: 'draw charts of a results folder again',
  positionals: {
    folder: {type: 'string', demandOption: true, describe: 'a results folder'},
    names: {type: 'string', array: true, default: [] as string[], describe: 'only these (`dlsim list charts`)'},
  },
  options: {
    format: {type: 'string', default: 'svg', describe: 'svg, png, vl.json, html, fragment (to paste into a page), separated by commas', requiresArg: true},
    width: {type: 'number', describe: 'pixels of the column it is laid out for', requiresArg: true},
    dark: {type: 'boolean', default: false, describe: 'for dark pages'},
    out: {type: 'string', default: '.', describe: 'folder to write to', requiresArg: true},
    force: {type: 'boolean', default: false, describe: 'replace files that are there'},
  },
  examples: [['$0 chart results/dozen-1a2b3c4d paired-strip --format png --width 900', 'one chart for a slide']],
  run: async given => (await import('../results/redraw-charts.ts')).redrawCharts(given),
});
