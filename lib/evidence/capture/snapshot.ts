import { NOTES_NAME, type SnapshotNotes, escapeHtml } from '../snapshot-format';
import { attributesMarkup, framePlace } from './element-markup';
import { attributeOf, childrenOf, nameOf, shadowOf, textOf, typeOf, valueOf } from './live-dom';
import { adoptedMarkup, styleMarkup } from './styles';

/** Where a snapshot stops; three times what the largest portal page on record has. */
const BUDGET = { nodes: 300_000, characters: 30_000_000 };
/** A page could hold any number of secrets; the list of them must not become the snapshot. */
const MOST_WITHHELD = 100;

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Run, fetched or never drawn while scripts run. */
const DROPPED = new Set(['script', 'noscript', 'base', 'meta', 'template', 'noframes', 'noembed', 'source', 'track', 'param']);
/** What the extension itself puts on a page is no part of it. */
const OURS = 'countercheck-';
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'fencedframe']);
/** Elements that would be read differently where they are put: as pictures, as plain text, in a body. */
const RENAMED: Readonly<Record<string, string>> = { canvas: 'img', xmp: 'pre', listing: 'pre', plaintext: 'pre', frameset: 'div' };
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'wbr']);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * Writes one frame's document as HTML that stands alone: form values, open shadow roots, readable
 * style sheets and cheap pictures as they are now; without scripts, handlers, passwords and
 * tokens. Frames are named, not entered. Walks without recursion and ends at its budget; what was
 * withheld and where it ended stands in the notes at its top.
 */
export function snapshotDocument(document: Document, budget = BUDGET): string {
  return new Snapshot(document, budget).write();
}

class Snapshot {
  readonly #notes: SnapshotNotes = { withheld: [] };
  readonly #out: string[] = [];
  readonly #document: Document;
  /** Nodes still to be written and end tags due after them, the next one last. */
  readonly #due: (Node | string)[] = [];
  #nodes: number;
  #characters: number;

  constructor(document: Document, budget: typeof BUDGET) {
    this.#document = document;
    [this.#nodes, this.#characters] = [budget.nodes, budget.characters];
  }

  write(): string {
    const root = Reflect.get(Document.prototype, 'documentElement', this.#document) as Element;
    const doctype = Reflect.get(Document.prototype, 'compatMode', this.#document) === 'BackCompat' ? '' : '<!DOCTYPE html>\n';
    this.#schedule(childrenOf(root).filter((child) => !isHead(child)));
    this.#drain();
    const body = this.#out.splice(0).join('');
    this.#schedule(childrenOf(root).filter(isHead).flatMap(childrenOf));
    this.#drain();
    const opening = `${doctype}<html${attributesMarkup(root, this.#withhold)}><head>`;
    return `${opening}${this.#preamble()}${this.#out.join('')}${adoptedMarkup(this.#document)}</head>${body}</html>\n`;
  }

  // Written last and put first: before anything of the page, which could name a meta element alike.
  #preamble(): string {
    const notes = escapeHtml(JSON.stringify(this.#notes));
    return `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="${NOTES_NAME}" content="${notes}">`;
  }

  readonly #withhold = (what: string): void => {
    if (this.#notes.withheld.length < MOST_WITHHELD) this.#notes.withheld.push(what);
  };

  #schedule(nodes: readonly Node[]): void {
    for (let at = nodes.length - 1; at >= 0; at -= 1) this.#due.push(nodes[at]!);
  }

  #drain(): void {
    for (let due = this.#due.pop(); due !== undefined; due = this.#due.pop()) {
      if (typeof due === 'string') this.#out.push(due);
      else if (this.#affords()) this.#node(due);
    }
  }

  #affords(): boolean {
    this.#nodes -= 1;
    if (this.#nodes < 0) this.#notes.cut ??= 'nodes';
    if (this.#characters < 0) this.#notes.cut ??= 'characters';
    return this.#notes.cut === undefined;
  }

  #put(markup: string): void {
    this.#characters -= markup.length;
    this.#out.push(markup);
  }

  #node(node: Node): void {
    const type = typeOf(node);
    if (type === ELEMENT) this.#element(node);
    else if (type === TEXT || type === CDATA) this.#put(escapeHtml(textOf(node)));
  }

  #element(element: Node): void {
    const name = nameOf(element);
    if (name.startsWith(OURS)) return;
    if (FRAMES.has(name)) this.#put(framePlace(element));
    else if (isStyle(name, element)) this.#put(styleMarkup(element));
    else if (!DROPPED.has(name) && name !== 'link') this.#open(element, RENAMED[name] ?? name);
  }

  #open(element: Node, name: string): void {
    this.#put(`<${name}${attributesMarkup(element, this.#withhold)}>`);
    if (VOID.has(name)) return;
    this.#due.push(`</${name}>`);
    if (name === 'textarea') this.#put(`\n${escapeHtml(valueOf(element, HTMLTextAreaElement))}`);
    else this.#content(element, name);
  }

  #content(element: Node, name: string): void {
    // The parser takes one line break away after these start tags.
    if (name === 'pre') this.#put('\n');
    this.#schedule(childrenOf(element));
    const shadow = shadowOf(element);
    if (shadow === null) return;
    this.#due.push('</template>');
    this.#schedule(childrenOf(shadow));
    this.#put(`<template shadowrootmode="open">${adoptedMarkup(shadow)}`);
  }
}

const isHead = (node: Node): boolean => typeOf(node) === ELEMENT && nameOf(node) === 'head';

const isStyle = (name: string, element: Node): boolean =>
  name === 'style' || (name === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel')));
