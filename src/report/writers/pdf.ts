/** The document as a PDF: set by Typst, its figures vector drawings, with tags and alternative texts for those who listen; the same bytes each time. */
import type {ReportDocument} from '../document/document.ts';
import {optional} from './missing-package.ts';
import {typstWords} from './typst-words.ts';

export interface PdfParts {
  /** Pictures by their names, as SVG, without the titles that are drawn into charts. */
  readonly drawings: Readonly<Record<string, string>>;
  /** TrueType files of the font that charts are measured in. */
  readonly fonts: readonly Uint8Array[];
}

export async function pdf(document: ReportDocument, {drawings, fonts}: PdfParts): Promise<Uint8Array> {
  const {NodeCompiler} = await optional(() => import('@myriaddreamin/typst-ts-node-compiler'), 'PDF files', '@myriaddreamin/typst-ts-node-compiler', '0.7.0');
  const compiler = NodeCompiler.create({fontArgs: [{fontBlobs: fonts.map(font => Buffer.from(font))}]});
  const compiled = compiler.compile({mainFileContent: typstWords(document, drawings)});
  if (compiled.result === null) throw new Error(`the PDF can't be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const bytes = compiler.pdf(compiled.result, {creationTimestamp: 0});
  compiler.evictCache(0);
  return Uint8Array.from(bytes);
}
