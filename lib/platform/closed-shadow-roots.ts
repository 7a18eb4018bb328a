import { browser } from 'wxt/browser';

/** Chromium's `dom` API (since 88) and Firefox's attribute of elements (since 63, content scripts alone see it). */
interface Browsers {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const inChromium = (browser as Browsers).dom;
const inFirefox = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get as ((this: Element) => ShadowRoot | null) | undefined;

/** The shadow root of an element, one a page script keeps closed too; `null` where there is none, or the browser shows none. */
export function anyShadowRoot(element: Element): ShadowRoot | null {
  if (inFirefox !== undefined) return inFirefox.call(element);
  // Chromium refuses elements of other markup (SVG, MathML): these have no shadow root.
  return element instanceof HTMLElement ? (inChromium?.openOrClosedShadowRoot(element) ?? null) : null;
}
