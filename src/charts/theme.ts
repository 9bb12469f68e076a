/**
 * How every chart looks: the only file with colours and fonts. Charts are drawn for half a page: a canvas of 520 with no letter below 13,
 * so that the smallest text is still 8 when the chart is shown 320 wide. A strategy keeps colour, dash and marker shape in every chart
 * (by its place in the scenario), and no two share all three, so that colour is never alone.
 */

export interface Theme {
  readonly name: 'light' | 'dark';
  readonly paper: string;
  readonly ink: string;
  /** Axis labels, captions. */
  readonly soft: string;
  readonly grid: string;
  /** Strategies that are not the asked comparison, and their labels. */
  readonly other: string;
  readonly strategies: readonly string[];
  /** Outside, interest, engagement, practice. */
  readonly rings: readonly string[];
  /** Words and numbers about practice. */
  readonly practice: string;
  /** Text on a node of that ring. */
  readonly onRings: readonly string[];
}

export const LIGHT: Theme = {
  name: 'light', paper: '#ffffff', ink: '#1c2630', soft: '#4d5a66', grid: '#e3e7eb', other: '#6b7680',
  strategies: ['#00649f', '#b84700', '#00755a', '#9b2f7c', '#7f6000', '#5546b0', '#6b4a34', '#30363d'],
  rings: ['#e2e5e8', '#b9dcc9', '#4f9f7d', '#0b5d44'],
  practice: '#0b5d44',
  // On engagement the text stays dark in the dark look too: its own colour, so that looks can be told from each other colour by colour.
  onRings: ['#1c2630', '#1c2630', '#1b2530', '#ffffff'],
};

export const DARK: Theme = {
  name: 'dark', paper: '#14191f', ink: '#eef1f4', soft: '#b3bdc7', grid: '#2c343d', other: '#98a3ae',
  strategies: ['#6bb8ea', '#f59a55', '#4fd0a6', '#e58fca', '#d9b648', '#a99cf0', '#cfa88b', '#dfe3e8'],
  rings: ['#343c45', '#2f5a48', '#4f9f7d', '#9fe3c5'],
  practice: '#9fe3c5',
  onRings: ['#eef1f4', '#eef1f4', '#14191f', '#14191f'],
};

/** Widths of dash and gap by place in the scenario; [1, 0] is a whole line. */
export const DASHES: readonly (readonly number[])[] = [[1, 0], [7, 3], [2, 2], [10, 3, 2, 3], [4, 4], [12, 4], [6, 2, 2, 2, 2, 2], [1, 3]];
export const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'triangle-down', 'cross', 'triangle-left', 'triangle-right'] as const;

export const FONT = 'Inter';
/** Half a page; below `NARROW` panels stand under each other; beyond the ends a picture is scaled. */
export const WIDTH = 520;
export const NARROW = 440;
export const NARROWEST = 320;
export const WIDEST = 1200;
export const TEXT = 13;
export const HEADING = 14;
export const TITLE = 18;

/** Defaults of every mark, so that a spec carries its own look wherever it is drawn. */
export function configOf(theme: Theme): Readonly<Record<string, unknown>> {
  return {
    background: theme.paper, font: FONT, padding: 12,
    view: {stroke: null},
    // A chart is told in words as a whole: mark by mark it would be noise to those who listen.
    mark: {aria: false},
    title: {
      anchor: 'start', frame: 'bounds', color: theme.ink, fontSize: TITLE, fontWeight: 600, lineHeight: 23, offset: 14,
      subtitleColor: theme.soft, subtitleFontSize: TEXT, subtitleLineHeight: 17, subtitlePadding: 6,
    },
    axis: {
      aria: false, labelColor: theme.soft, labelFontSize: TEXT, titleColor: theme.soft, titleFontSize: TEXT, titleFontWeight: 400,
      gridColor: theme.grid,
      domainColor: theme.soft, tickColor: theme.soft, labelLimit: 400, titleLimit: 500,
    },
    text: {color: theme.ink, fontSize: TEXT, font: FONT},
    concat: {spacing: 16},
  };
}
