import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8');
const root = css.slice(css.indexOf(':root {'), css.indexOf('}', css.indexOf(':root {')));
const colours = new Map([...root.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const TEXT_ON = {
  surface: ['ink', 'ink-2', 'ink-3', 'accent', 'critical', 'warning', 'same', 'unknown'],
  raised: ['ink', 'ink-2', 'ink-3', 'accent', 'critical', 'warning', 'same', 'unknown'],
  'accent-wash': ['ink', 'ink-2', 'ink-3', 'accent', 'accent-hover'],
  'critical-wash': ['ink', 'ink-2', 'ink-3', 'critical'],
  'warning-wash': ['ink', 'ink-2', 'warning'],
  'same-wash': ['ink', 'same'],
  mark: ['on-mark'],
  accent: ['on-accent'],
  'accent-hover': ['on-accent'],
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const pairs = Object.entries(TEXT_ON).flatMap(([ground, texts]) => texts.map((text) => [text, ground] as const));

  test.each(pairs)('%s on %s is legible (4.5:1)', (text, ground) => {
    expect(contrast(colours.get(text)![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['surface', 'raised'])('the edge of a control on %s is seen (3:1)', (ground) => {
    expect(contrast(colours.get('line-strong')![theme], colours.get(ground)![theme])).toBeGreaterThanOrEqual(3);
  });
});
