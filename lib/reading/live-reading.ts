import { OWN_NODE } from '../domain/own-node';
import { viewOf } from './dom';

/** Milliseconds without a change after which the page counts as settled. */
const QUIET = 150;
/** A page that does not settle is read at last after this time; what keeps it unsettled is then left to rest. */
const PATIENCE = 1_000;
/**
 * A node that caused this many readings one after another while nobody touched the page (a clock, a
 * carousel) is left alone: for ten seconds first, then each time twice as long.
 */
const RESTLESS_READS = 3;
const REST = 10_000;
const LONGEST_REST = 300_000;
const CALM = 2_000;
/** Changes that leave no mutation behind: routes, and what a person enters into a control. */
const CHANGES = ['popstate', 'hashchange', 'input', 'change'];
/** Attributes a reading depends on. */
const WATCHED = ['class', 'style', 'hidden', 'open', 'value', 'checked', 'disabled', 'readonly', 'placeholder', 'type', 'for', 'colspan', 'rowspan', 'aria-label', 'aria-busy', 'aria-hidden', 'src'];
/** Signs of a person at work: what changes now is not a clock. */
const GESTURES = ['pointerdown', 'keydown'];
/** Changed nodes remembered per reading. */
const MAX_CAUSES = 64;

export interface WatchOptions {
  document: Document;
  /** Called once after the page has settled: read it now. */
  read: () => void;
  /** Called at once when something changes after a reading: what was read is out of date. */
  onChange: () => void;
  /** Told of every node below or at which something changed, seen or not; `structure`: children came or went. */
  changed: (node: Node, structure: boolean) => void;
}

export interface Watch {
  /** Watches a shadow root as well; the same one only once. */
  follow(root: ShadowRoot): void;
  /** Ends the watch and leaves nothing behind. */
  stop(): void;
}

/**
 * Calls `read` when the page has settled, and again after every change that settles: rows arriving,
 * route changes, dialogs, typing. Costs nothing while nothing changes.
 */
export function watchPage(options: WatchOptions): Watch {
  return new PageWatch(options);
}

interface Unrest {
  reads: number;
  last: number;
  until: number;
}

class PageWatch implements Watch {
  readonly #view: Window & typeof globalThis;
  readonly #observer: MutationObserver;
  #unrest = new WeakMap<Node, Unrest>();
  readonly #listening = new AbortController();
  #causes = new Set<Node>();
  readonly #followed = new WeakSet<ShadowRoot>();
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #last: ReturnType<typeof setTimeout> | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #outdated = false;
  #href: string;

  constructor(private readonly options: WatchOptions) {
    this.#view = viewOf.call(options.document) as Window & typeof globalThis;
    this.#href = this.#view.location.href;
    this.#observer = new this.#view.MutationObserver((records) => this.#mutated(records));
    this.#observe(options.document);
    this.#listen(CHANGES, ({ target }) => {
      if (target instanceof Node) {
        this.#remember(target);
        options.changed(target, false);
      }
      this.#stir(true);
    });
    this.#listen(GESTURES, () => {
      this.#unrest = new WeakMap();
    });
    this.#schedule();
  }

  #listen(types: readonly string[], run: (event: Event) => void): void {
    for (const type of types) this.#view.addEventListener(type, run, { capture: true, passive: true, signal: this.#listening.signal });
  }

  #observe(root: Node): void {
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: WATCHED });
  }

  follow(root: ShadowRoot): void {
    if (this.#followed.has(root)) return;
    this.#followed.add(root);
    this.#observe(root);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#listening.abort();
    this.#clear();
  }

  #clear(): void {
    for (const timer of [this.#quiet, this.#last, this.#calm]) clearTimeout(timer);
  }

  #mutated(records: readonly MutationRecord[]): void {
    const routed = this.#href !== this.#view.location.href;
    this.#href = this.#view.location.href;
    this.#tell(records);
    const relevant = records.filter(isRelevant);
    const stirring = relevant.filter(({ target }) => !this.#isRestless(target));
    for (const { target } of stirring) this.#remember(target);
    if (routed || stirring.length > 0) this.#stir(routed || stirring.some(({ type }) => type !== 'attributes'));
    else if (relevant.length > 0) this.#awaitCalm();
  }

  #tell(records: readonly MutationRecord[]): void {
    const structure = new Set(records.filter(({ type }) => type === 'childList').map(({ target }) => target));
    for (const target of structure) this.options.changed(target, true);
    for (const target of new Set(records.map((record) => record.target))) if (!structure.has(target)) this.options.changed(target, false);
  }

  #remember(target: Node): void {
    if (this.#causes.size < MAX_CAUSES) this.#causes.add(target);
  }

  #stir(content: boolean): void {
    if (content && !this.#outdated) {
      this.#outdated = true;
      this.options.onChange();
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#read(), QUIET);
    this.#last ??= setTimeout(() => this.#read(), PATIENCE);
  }

  #awaitCalm(): void {
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#read(), CALM);
  }

  #read(): void {
    this.#clear();
    this.#last = undefined;
    this.#outdated = false;
    for (const node of this.#causes) this.#note(node, performance.now());
    this.#causes = new Set();
    this.options.read();
  }

  /** Counts the readings a node causes in a row, and lets it rest when they are too many. */
  #note(node: Node, now: number): void {
    const before = this.#unrest.get(node);
    const again = before !== undefined && now - before.last < Math.max(REST, (before.until - before.last) * 1.5);
    const reads = again ? before.reads + 1 : 1;
    const rest = reads < RESTLESS_READS ? 0 : Math.min(REST * 2 ** (reads - RESTLESS_READS), LONGEST_REST);
    this.#unrest.set(node, { reads, last: now, until: now + rest });
  }

  #isRestless(node: Node): boolean {
    return performance.now() < (this.#unrest.get(node)?.until ?? 0);
  }
}

/** Scripts, styles and comments come and go unseen; everything else may be text someone reads. */
function isRelevant(record: MutationRecord): boolean {
  if (record.type === 'childList') {
    return [...record.addedNodes, ...record.removedNodes].some((node) => !isUnseen(node));
  }
  return !isUnseen(record.target) && !isUnseen(record.target.parentNode);
}

const UNSEEN = /^(?:script|style|link|meta|noscript|template)$/i;

function isUnseen(node: Node | null): boolean {
  return node !== null && (node.nodeType === 8 || UNSEEN.test(node.nodeName) || (node as { [OWN_NODE]?: unknown })[OWN_NODE] === true);
}
