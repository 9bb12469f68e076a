/**
 * Which slides a document makes: its title, the answer, each figure on a slide of its own under its finding, words in between, short tables. A
 * line or two in front of a figure or a table goes with it. Small print, and what is for looking up, stays in the report.
 */
import {widthOf} from '../../charts/text-width.ts';
import {piecesOf, plainWords, type Block, type Figure, type ReportDocument, type TableBlock, type Words} from '../document/document.ts';

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
const MOST_ROWS = 13;
const [LARGE, PLAIN, SMALL] = [22, 18, 14];

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
      case 'paragraph': return this.#paragraph(block.words, block.look);
      case 'list': this.#items.push(...block.items.map(words => ({words, bullet: true}))); return;
      case 'quote': this.#items.push({words: `“${block.words}”`, bullet: false}); return;
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

  #paragraph(words: Words, look: 'plain' | 'lead' | 'small'): void {
    if (look === 'small') return;
    if (look !== 'lead' && this.#points === LARGE) {
      this.#flush();
      this.#title = 'How sure, and for whom';
    }
    this.#items.push({words, bullet: false});
  }

  #table(table: TableBlock): void {
    if (table.rows.length > MOST_ROWS) {
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

/** One long item alone is set smaller. */
function paged(items: readonly Item[], points: number): readonly {readonly items: readonly Item[]; readonly points: number}[] {
  const pages: {items: Item[]; points: number}[] = [];
  let left = 0;
  for (const item of items) {
    const needed = heightOf(item, points);
    if (pages.length === 0 || needed > left) {
      pages.push({items: [], points: needed > BOX.height ? SMALL : points});
      left = BOX.height;
    }
    pages.at(-1)!.items.push(item);
    left -= needed;
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
