/** From the parser's nodes to the plain tree, refusing what a scenario may not hold. Copies of `*name` are counted, so that few lines can't become a flood. */
import {isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode, type Scalar} from './yaml-parser.ts';
import {locatedAt, type Located} from './yaml-located.ts';
import {yamlMessages, type Said} from './yaml-messages.ts';
import {lineAt, type Source, type Span} from './yaml-source.ts';
import type {YamlEntry, YamlNode} from './yaml-tree.ts';

/** Levels inside each other. */
export const DEEPEST = 32;
const MOST_COPIED = 10_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const CORE_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

export class TreeBuilder {
  readonly issues: Located[] = [];
  readonly #source: Source;
  readonly #document: Document;
  readonly #open = new Set<unknown>();
  #copied = 0;
  #copying = 0;

  constructor(source: Source, document: Document) {
    this.#source = source;
    this.#document = document;
  }

  build(node: ParsedNode | null, from: number, depth = 0): YamlNode {
    const span = this.#span(node, from);
    if (node === null) return {kind: 'scalar', span, value: null};
    if (depth > DEEPEST) return this.#refuse(span, yamlMessages.tooDeep(DEEPEST));
    if (this.#copying && ++this.#copied > MOST_COPIED) return this.#refuse(span, yamlMessages.tooMany, this.#copied === MOST_COPIED + 1);
    if (isAlias(node)) return this.#copy(node.source, span, depth);
    if (node.tag !== undefined && !CORE_TAGS.test(node.tag)) return this.#refuse(span, yamlMessages.tag(node.tag));
    if (isScalar(node)) return this.#scalar(node, span);
    this.#open.add(node);
    const built: YamlNode = isSeq(node)
      ? {kind: 'list', span, items: node.items.map(item => this.build(item as ParsedNode | null, span.from, depth + 1))}
      : {kind: 'map', span, entries: isMap(node) ? this.#entries(node.items as readonly {key: unknown; value: unknown}[], depth) : []};
    this.#open.delete(node);
    return built;
  }

  #entries(pairs: readonly {key: unknown; value: unknown}[], depth: number): readonly YamlEntry[] {
    const entries = new Map<string, YamlEntry>();
    for (const {key: keyNode, value} of pairs) {
      const span = this.#span(keyNode as ParsedNode | null, this.#source.text.length);
      if (keyNode !== null && !isScalar(keyNode)) {
        this.issues.push(locatedAt(span, yamlMessages.complexKey));
        continue;
      }
      const key = keyNode === null || keyNode.value === null ? '' : typeof keyNode.value === 'string' ? keyNode.value : keyNode.source ?? String(keyNode.value);
      const first = entries.get(key);
      const glued = value === null ? /^([\p{L}][\p{L}\p{N} _-]*):(\S.*)$/u.exec(key) : null;
      const problem = FORBIDDEN.has(key) ? yamlMessages.forbiddenKey(key)
        : key === '<<' ? yamlMessages.merge
        : glued ? yamlMessages.noSpaceInside(glued[1], glued[2])
        : first ? yamlMessages.duplicate(key, lineAt(this.#source, first.span.from) + 1, lineAt(this.#source, span.from) + 1) : null;
      if (problem) this.issues.push(locatedAt(span, problem));
      else entries.set(key, {key, span, node: this.build(value as ParsedNode | null, span.to, depth + 1)});
    }
    return [...entries.values()];
  }

  #copy(name: string, span: Span, depth: number): YamlNode {
    let target: ParsedNode | undefined;
    try {
      target = this.#anchored(name);
    } catch {
      target = undefined;
    }
    if (!target) return this.#refuse(span, yamlMessages.noAnchor(name));
    if (this.#open.has(target)) return this.#refuse(span, yamlMessages.loop);
    this.#copying++;
    const built = this.build(target, span.from, depth + 1);
    this.#copying--;
    return built;
  }

  /** The node marked `&name`, looked up once. */
  #anchors: Map<string, ParsedNode> | null = null;
  #anchored(name: string): ParsedNode | undefined {
    if (!this.#anchors) {
      this.#anchors = new Map();
      const waiting: unknown[] = [this.#document.contents];
      while (waiting.length) {
        const node = waiting.pop();
        if (isMap(node)) waiting.push(...node.items.flatMap(({key, value}) => [key, value]));
        else if (isSeq(node)) waiting.push(...node.items);
        if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) this.#anchors.set(node.anchor, node);
      }
    }
    return this.#anchors.get(name);
  }

  #scalar(node: Scalar, span: Span): YamlNode {
    const {value} = node;
    const written = node.source ?? String(value);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return this.#refuse(span, yamlMessages.notFinite(written));
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) return this.#refuse(span, yamlMessages.unsafeWhole(written));
      return {kind: 'scalar', span, value: value === 0 ? 0 : value};
    }
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return {kind: 'scalar', span, value};
    return this.#refuse(span, yamlMessages.syntax(`a value of another kind (${typeof value})`));
  }

  #refuse(span: Span, said: Said, say = true): YamlNode {
    if (say) this.issues.push(locatedAt(span, said));
    return {kind: 'scalar', span, value: null, refused: true};
  }

  #span(node: ParsedNode | null, from: number): Span {
    const range = node?.range;
    return {source: this.#source, from: range ? range[0] : from, to: range ? Math.max(range[1], range[0] + 1) : from + 1};
  }
}
