/**
 * Which slides a document makes: its title, the answer, each figure on a slide of its own under its finding, few words in between, short
 * tables. A slide holds one message; what a block says on slides it says itself (`onSlides`). Small print, and what is for looking up, stays
 * in the report.
 */
import {widthOf} from '../../charts/text-width.ts';
import {
  piecesOf, plainWords, type Block, type Figure, type OnSlides, type Paragraph, type ReportDocument, type TableBlock, type Words,
} from '../document/document.ts';

export type Slide =
  | {readonly kind: 'title'; readonly title: string; readonly about: string}
  | {readonly kind: 'words'; readonly title: string; readonly items: readonly Item[]; readonly points: number}
  | {readonly kind: 'figure'; readonly figure: Figure; readonly intro: readonly Item[]}
  | {readonly kind: 'table'; readonly title: string; readonly table: TableBlock; readonly intro: readonly Item[]}
  | {readonly kind: 'lines'; readonly title: string; readonly figure: Figure; readonly measure: string; readonly weeks: readonly number[]; readonly lines: readonly Line[]};

export interface Item {
  readonly words: Words;
  readonly bullet: boolean;
}

/** A line of an editable chart; null where it has a gap. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Of the box that holds words, in points. */
export const BOX = {width: 870, height: 375};
/** Lines of a table that a slide holds: a row is one line, or two where it has something below. */
const MOST_LINES = 17;
/** More are read out, not read. One sentence may be longer. */
const MOST_WORDS = 65;
const [LARGE, PLAIN, SMALL] = [28, 24, 16];

export function planSlides({title, about, blocks}: ReportDocument): readonly Slide[] {
  const end = blocks.findIndex(block => block.kind === 'page-break' && block.appendix);
  const planner = new Planner();
  for (const block of end < 0 ? blocks : blocks.slice(0, end)) planner.take(block);
  return [{kind: 'title', title, about}, ...planner.finished()];
}

class Planner {
  readonly #slides: Slide[] = [];
  #title = 'The answer';
  #section = 'The answer';
  #items: Item[] = [];
  #points = LARGE;

  take(block: Block): void {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) return;
        if (!(block.level === 3 && this.#isShort())) this.#flush();
        if (block.level === 2) this.#section = block.text;
        this.#title = block.level === 2 ? block.text : `${this.#section}: ${block.text}`;
        return;
      case 'paragraph': return this.#paragraph(block);
      case 'list': return this.#words(block.onSlides ?? {items: block.items}, true);
      case 'note':
        this.#flush();
        this.#title = block.title;
        this.#items.push(...block.items.map(words => ({words, bullet: true})));
        return this.#flush();
      case 'figure': this.#slides.push({kind: 'figure', figure: block, intro: this.#intro()}, ...editable(block)); return;
      case 'table': return this.#table(block);
      default:
    }
  }

  finished(): readonly Slide[] {
    this.#flush();
    return this.#slides;
  }

  #paragraph({words, look, onSlides}: Paragraph): void {
    if (look !== 'small') this.#words(onSlides ?? {items: [words]}, false);
  }

  /** A title of their own puts words on a slide of their own. */
  #words({title, items}: OnSlides, bullet: boolean): void {
    if (items.length === 0) return;
    if (title !== undefined) {
      this.#flush();
      this.#title = title;
    }
    this.#items.push(...items.map(words => ({words, bullet})));
  }

  #table(table: TableBlock): void {
    if (table.onSlides === false) return;
    const lines = [table.columns, ...table.rows].reduce((sum, row) => sum + (row.some(({under = ''}) => under !== '') ? 2 : 1), 0);
    if (lines > MOST_LINES) {
      this.#items.push({words: `The table “${table.caption}” (${table.rows.length} rows) stands in the report.`, bullet: false});
      return;
    }
    this.#slides.push({kind: 'table', title: this.#title, table, intro: this.#intro()});
  }

  /** What may stand beside what comes next instead of on a slide of its own. */
  #intro(): readonly Item[] {
    if (!this.#isShort()) this.#flush();
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #isShort(): boolean {
    return this.#points !== LARGE && this.#items.every(({bullet}) => !bullet) && this.#items.reduce((sum, item) => sum + heightOf(item, PLAIN), 0) < 3.5 * PLAIN;
  }

  /** Words so far, on as many slides as they need; only the first slide of the answer is set larger. */
  #flush(): void {
    const pages = paged(this.#items, this.#points);
    pages.forEach(({items, points}, at) => this.#slides.push({
      kind: 'words', items, points, title: pages.length > 1 ? `${this.#title} (${at + 1} of ${pages.length})` : this.#title,
    }));
    if (this.#items.length > 0) this.#points = PLAIN;
    this.#items = [];
  }
}

/** As many slides as it takes at so many words each; one long item alone is set smaller. */
function paged(items: readonly Item[], points: number): readonly {readonly items: readonly Item[]; readonly points: number}[] {
  const pages: {items: Item[]; points: number}[] = [];
  let [left, words] = [0, 0];
  for (const item of items) {
    const needed = heightOf(item, points);
    const count = plainWords(item.words).split(' ').length;
    if (pages.length === 0 || needed > left || words + count > MOST_WORDS) {
      pages.push({items: [], points: needed > BOX.height ? SMALL : points});
      [left, words] = [BOX.height, 0];
    }
    pages.at(-1)!.items.push(item);
    left -= needed;
    words += count;
  }
  return pages;
}

export function heightOf({words}: Item, points: number): number {
  const bold = piecesOf(words).some(piece => typeof piece !== 'string');
  return (Math.ceil(widthOf(plainWords(words), points, bold) / (BOX.width - points)) * 1.25 + 0.45) * points;
}

/** Lines over time of one measure can be a chart that planners restyle. */
function editable(figure: Figure): readonly Slide[] {
  const {columns, rows} = figure.views[0].table;
  if (columns[0] !== 'Line' || columns[2] !== 'Week' || new Set(rows.map(row => row[1])).size !== 1) return [];
  const weeks = [...new Set(rows.map(row => Number(row[2])))].sort((one, two) => one - two);
  const lines = [...new Set(rows.map(row => String(row[0])))].map((name): Line => {
    const own = new Map(rows.filter(row => row[0] === name).map(row => [Number(row[2]), row[3]]));
    return {name, values: weeks.map(week => (typeof own.get(week) === 'number' ? own.get(week) as number : null))};
  });
  return [{kind: 'lines', title: `${figure.title}: the middle runs, to restyle`, figure, measure: String(rows[0][1]), weeks, lines}];
}
