/** `dlsim report`: the planning document, as a page, a Word file, slides, a PDF or Markdown. */
import {defineCommand} from '../command.ts';

export const report = defineCommand({
  usage: 'report <folder>',
  about: 'write the report of a results folder for a planning document',
  positionals: {folder: {type: 'string', demandOption: true, describe: 'a results folder'}},
  options: {
    format: {type: 'string', default: 'html', describe: 'html, md, docx, pptx, pdf, separated by commas', requiresArg: true},
    out: {type: 'string', default: '.', describe: 'folder to write to', requiresArg: true},
    force: {type: 'boolean', default: false, describe: 'replace files that are there'},
  },
  examples: [['$0 report results/dozen-1a2b3c4d --format docx,pptx --out plan/', 'a Word file and slides']],
  run: async given => (await import('../results/write-report.ts')).writeReport(given),
});
