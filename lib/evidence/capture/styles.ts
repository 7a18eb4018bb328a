import { attributeOf, childrenOf, sheetOf, textOf } from './live-dom';
import { escapeHtml } from '../snapshot-format';

/** Style sheets may import each other in circles. */
const DEEPEST_IMPORT = 5;

/** A style element holding what a `style` or `link` element applies now; empty for a sheet that is off or may not be read. */
export function styleMarkup(element: Node): string {
  const sheet = sheetOf(element);
  if (sheet?.disabled) return '';
  const css = sheet ? cssOf(sheet) : childrenOf(element).map(textOf).join('');
  const media = attributeOf(element, 'media');
  return css === '' ? '' : `<style${media === '' ? '' : ` media="${escapeHtml(media)}"`}>${contained(css)}</style>`;
}

/** Sheets that scripts put on a document or shadow root without any element. */
export function adoptedMarkup(root: { adoptedStyleSheets?: readonly CSSStyleSheet[] }): string {
  return (root.adoptedStyleSheets ?? []).map((sheet) => `<style>${contained(cssOf(sheet))}</style>`).join('');
}

function cssOf(sheet: CSSStyleSheet, depth = 0): string {
  try {
    return [...sheet.cssRules].map((rule) => ruleText(rule, depth)).join('\n');
  } catch {
    // A sheet of another origin: browsers let nobody read it.
    return '';
  }
}

function ruleText(rule: CSSRule, depth: number): string {
  const imported = (rule as CSSImportRule).styleSheet;
  if (!imported) return rule.cssText;
  const css = depth < DEEPEST_IMPORT ? cssOf(imported, depth + 1) : '';
  const media = (rule as CSSImportRule).media.mediaText;
  return media === '' ? css : `@media ${media} {\n${css}\n}`;
}

/** Within a style element only its end tag means anything to the parser; CSS reads `<\/` as `</`. */
const contained = (css: string): string => css.replaceAll('</', '<\\/');
