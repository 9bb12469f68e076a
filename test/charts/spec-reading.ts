/** Reads specs as plain values: their rows of data, and which fields they name. */

type Node = Readonly<Record<string, unknown>>;

export interface Layer {
  readonly rows: readonly Node[];
  readonly fields: readonly string[];
}

/** Every part of a spec that has data of its own, with the fields its encoding names. */
export function layersOf(node: unknown): Layer[] {
  if (Array.isArray(node)) return node.flatMap(layersOf);
  if (typeof node !== 'object' || node === null) return [];
  const {data, encoding, ...rest} = node as {data?: {values?: Node[]}; encoding?: unknown};
  const own = data?.values ? [{rows: data.values, fields: fieldsOf(encoding)}] : [];
  return [...own, ...Object.entries(rest).flatMap(([key, child]) => (key === 'config' ? [] : layersOf(child)))];
}

function fieldsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => (key === 'field' ? [String(child)] : fieldsOf(child)));
}

/** All texts drawn: values of data, titles. */
export function textsOf(spec: unknown): string[] {
  const words = layersOf(spec).flatMap(layer => layer.rows.flatMap(row => (typeof row.words === 'string' ? [row.words] : [])));
  const {title} = spec as {title: {text: string[]; subtitle: string[]}};
  return [...title.text, ...title.subtitle, ...words];
}
