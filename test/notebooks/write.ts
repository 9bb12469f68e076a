/** `npm run notebooks`: runs the cells of each notebook and writes what they show; `-- 1` only those whose name begins so. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {linesOf, notebooksIn, readNotebook, textOf, type Notebook, type NotebookCell, type Output} from './notebook.ts';
import {runCells} from './run-cells.ts';
import {ROOT_PATH} from '../root.ts';

const [beginning = ''] = process.argv.slice(2);

const SPEC = /^application\/vnd\.vegalite/;

const METADATA = {
  kernelspec: {display_name: 'Deno', language: 'typescript', name: 'deno'},
  language_info: {codemirror_mode: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript', nbconvert_exporter: 'script', pygments_lexer: 'typescript'},
};

for (const name of notebooksIn(ROOT_PATH).filter(one => one.startsWith(beginning))) {
  const notebook = readNotebook(ROOT_PATH, name);
  const started = performance.now();
  const outputs = await runCells(ROOT_PATH, name, notebook);
  let number = 0;
  const cells = notebook.cells.map(({id, cell_type, source}): NotebookCell => {
    const lines = linesOf(textOf(source));
    if (cell_type === 'markdown') return {cell_type, id, metadata: {}, source: lines} as NotebookCell;
    const shown = outputs[number++];
    return {cell_type, execution_count: number, id, metadata: {}, outputs: shown.map(kept), source: lines} as NotebookCell;
  });
  writeFileSync(join(ROOT_PATH, 'notebooks', name), `${written({cells, metadata: METADATA, nbformat: 4, nbformat_minor: 5})}\n`);
  console.log(`${name}: ${cells.length} cells in ${Math.round((performance.now() - started) / 100) / 10} s`);
}

/** A chart's spec stands on one line; all else as Jupyter writes it. */
function written(notebook: Notebook): string {
  const specs: string[] = [];
  const marked = JSON.stringify(notebook, (key, value: unknown) => (SPEC.test(key) ? `spec ${specs.push(JSON.stringify(value)) - 1} of a chart` : value), 1);
  return marked.replace(/"spec (\d+) of a chart"/g, (_, at: string) => specs[Number(at)]);
}

function kept(output: Output): Output {
  if (output.output_type === 'stream') return {...output, text: linesOf(textOf(output.text))};
  const data = Object.entries(output.data).map(([kind, shown]) => [kind, typeof shown === 'string' && kind.startsWith('text/') ? linesOf(shown) : shown]);
  return {...output, data: Object.fromEntries(data) as Record<string, unknown>};
}
