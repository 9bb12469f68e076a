/** How the Word file looks: Word's own styles in the colours of the charts; a planner changes them in one place. */
import type {IPropertiesOptions} from 'docx';
import {LIGHT} from '../../charts/theme.ts';

const INK = LIGHT.ink.slice(1);
const SOFT = LIGHT.soft.slice(1);
const heading = (size: number, before: number, after: number) => ({
  run: {size, bold: true, color: INK, font: 'Calibri'}, paragraph: {spacing: {before, after}, keepNext: true},
});
const style = (id: string, name: string, size: number, color: string, spacing: {readonly before?: number; readonly after?: number}) => ({
  id, name, basedOn: 'Normal', quickFormat: true, run: {size, color}, paragraph: {spacing},
});
const EDGE = {style: 'single', size: 4, color: SOFT, space: 6} as const;

export const WORD_LOOK = {
  styles: {
    default: {
      document: {run: {font: 'Calibri', size: 22, color: INK, language: {value: 'en-US'}}, paragraph: {spacing: {after: 120, line: 264, lineRule: 'auto'}}},
      title: heading(44, 0, 240), heading1: heading(30, 480, 120), heading2: heading(24, 320, 80),
    },
    paragraphStyles: [
      style('Lead', 'Lead', 26, INK, {after: 120}),
      {...style('Finding', 'Finding of a figure', 22, INK, {before: 240, after: 80}), run: {size: 22, bold: true, color: INK}},
      style('Small', 'Small', 18, SOFT, {after: 120}),
      {...style('TOC1', 'toc 1', 21, INK, {after: 20}), paragraph: {spacing: {after: 20}, keepNext: true}},
      {...style('Drawing', 'Drawn with letters', 14, INK, {after: 0}), run: {size: 14, color: INK, font: 'Consolas'}},
      style('Foot', 'Foot of page', 15, SOFT, {after: 0}),
      style('Caption', 'caption', 19, INK, {before: 60, after: 200}),
      style('Cell', 'Cell', 18, INK, {after: 0}),
      style('CellUnder', 'Cell, below', 16, SOFT, {after: 0}),
      {...style('ContentsHeading', 'Contents heading', 24, INK, {before: 320, after: 80}), run: {size: 24, bold: true, color: INK}},
      {...style('Quote', 'Quote', 22, INK, {after: 120}), paragraph: {indent: {left: 340}, border: {left: {...EDGE, size: 18}}}},
      {
        ...style('Note', 'Note', 20, INK, {after: 40}),
        paragraph: {spacing: {after: 0}, indent: {left: 200, right: 200}, border: {top: EDGE, bottom: EDGE, right: EDGE, left: {...EDGE, size: 24}}},
      },
    ],
  },
  numbering: {
    config: [{
      reference: 'bullets',
      levels: [{level: 0, format: 'bullet', text: '•', alignment: 'left', style: {paragraph: {indent: {left: 340, hanging: 240}, spacing: {after: 80}}}}],
    }],
  },
} satisfies Partial<IPropertiesOptions>;
