/** What `dlsim chart` does. */
import {join} from 'node:path';
import {CHARTS} from '../../charts/index.ts';
import {DARK, LIGHT} from '../../charts/theme.ts';
import {compare} from '../../experiment/compare.ts';
import {cores} from '../../io/cores.ts';
import {makeFolder, writeFile} from '../../io/files.ts';
import {nearest} from '../../schema/nearest.ts';
import {idOf} from '../../schema/parameter.ts';
import {DONE, Stop, WRONG_USAGE} from '../exit-codes.ts';
import {picturesOfCharts} from '../run/draw-charts.ts';
import {formatsOf} from '../run/pictures.ts';
import {print, tell} from '../screen.ts';
import {loadEnsemble, withNetworks} from './load-ensemble.ts';

export async function redrawCharts({folder, names, format, width, dark, out, force}: {
  readonly folder: string; readonly names: readonly string[]; readonly format: string; readonly width?: number | undefined; readonly dark: boolean;
  readonly out: string; readonly force: boolean;
}): Promise<number> {
  const formats = formatsOf(format);
  if (formats.length === 0) throw new Stop(WRONG_USAGE, 'no format is asked for', 'There are svg, png, vl.json.', 'wrong-usage');
  if (width !== undefined && !(width >= 100 && width <= 10_000)) throw new Stop(WRONG_USAGE, `--width takes pixels from 100 to 10000, got ${width}`, '', 'wrong-usage');
  const asked = names.length === 0 ? CHARTS : names.map(chartNamed);
  const ensemble = withNetworks((await loadEnsemble(folder)).ensemble);
  const comparison = compare(ensemble);
  const drawn = asked.flatMap(one => {
    const chart = one.draw(ensemble, comparison, {theme: dark ? DARK : LIGHT});
    if (!chart) tell(`${one.id}: nothing to draw in these results`);
    return chart ? [chart] : [];
  });
  const pictures = await picturesOfCharts(drawn, formats, {threads: Math.min(drawn.length, cores()), ...(width === undefined ? {} : {width})});
  makeFolder(out);
  for (const [index, {id}] of drawn.entries()) {
    for (const [ending, content] of Object.entries(pictures[index])) {
      const path = join(out, `${id}.${ending}`);
      writeFile(path, content, {replace: force});
      print(path);
    }
  }
  return DONE;
}

function chartNamed(name: string) {
  const found = CHARTS.find(({id}) => id === idOf(name));
  if (found) return found;
  const near = nearest(name, CHARTS.map(({id}) => id));
  throw new Stop(WRONG_USAGE, `no chart is called ${name}`, near ? `Did you mean ${near}?` : '`dlsim list charts` shows what there is.', 'unknown-chart');
}
