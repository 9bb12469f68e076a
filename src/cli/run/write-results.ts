/** Everything a run leaves behind, written into a results folder that stays hidden until it is whole. */
import {writeScenario} from '../../experiment/write-scenario.ts';
import type {ResultsFolder} from '../../io/results-folder.ts';
import {writeYaml} from '../../io/yaml.ts';
import {storyMarkdown} from '../../report/stories.ts';
import type {Format} from './pictures.ts';
import {resultFiles} from './result-files.ts';
import type {Results} from './results-of.ts';

/** `numbers`, where given, waits for the files of numbers, which another thread writes; otherwise they are written here. */
export async function writeResults(folder: ResultsFolder, results: Results, formats: readonly Format[], numbers?: () => Promise<void>): Promise<void> {
  const {ensemble, json, answer, stories, importReport, charts, roster} = results;
  folder.write('summary.json', `${JSON.stringify(json, null, 1)}\n`);
  folder.write('answer.txt', `${answer.join('\n')}\n`);
  folder.write('stories.md', storyMarkdown(stories, ensemble.scenario));
  folder.write('scenario.yaml', writeYaml(writeScenario(ensemble.scenario, roster)));
  if (importReport.length > 0) folder.write('import-report.txt', `${importReport.join('\n')}\n`);
  if (!numbers) for await (const {name, content} of resultFiles(ensemble)) folder.write(name, content);
  const {report, pictures} = await results.drawn();
  folder.write('report.html', report);
  for (const [index, {id}] of charts.entries()) {
    for (const format of formats) folder.write(`charts/${id}.${format}`, pictures[index][format]!);
  }
  await numbers?.();
}
