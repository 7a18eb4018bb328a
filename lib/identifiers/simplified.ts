import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;

/**
 * Turns traditional Chinese into simplified (OpenCC, phrases included). The table is built on first
 * use: most names never need it.
 */
export function toSimplified(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(text);
}
