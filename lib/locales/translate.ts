import type { LanguageTag } from '../domain/settings';
import type { CivilDate, Instant } from '../domain/time';
import type english from './en.json';

/** Every key of the catalogues; a test holds all languages to the same ones. */
export type MessageKey = keyof typeof english;
/** A sentence with `{params}`, or its plural forms (Intl.PluralRules of the language). */
export type Message = string | { one?: string; other: string };
export type Catalogue = Readonly<Record<MessageKey, Message>>;
export type Params = Readonly<Record<string, string | number>>;

export const LANGUAGES: readonly LanguageTag[] = ['en', 'zh_CN', 'zh_TW'];

/** BCP 47 tags for `lang` attributes and Intl. */
export const BCP47: Readonly<Record<LanguageTag, string>> = { en: 'en', zh_CN: 'zh-CN', zh_TW: 'zh-TW' };

const loaders = import.meta.glob<Catalogue>('./*.json', { import: 'default' });

/** Loads the catalogue of one language; each is a chunk of its own. */
export function loadCatalogue(tag: LanguageTag): Promise<Catalogue> {
  return loaders[`./${tag}.json`]!();
}

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/i;

/** The language to show: the one set, else the first of the browser's (BCP 47) that there is, else English. */
export function resolveLanguage(setting: LanguageTag | 'auto', browserLanguages: readonly string[]): LanguageTag {
  if (setting !== 'auto') return setting;
  for (const language of browserLanguages) {
    if (TRADITIONAL.test(language)) return 'zh_TW';
    if (/^zh\b/i.test(language)) return 'zh_CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}

/** Sentences, numbers and dates of one language. */
export interface Translator {
  tag: LanguageTag;
  /** The sentence of a key. A parameter that was not given stays visible as `{name}`. */
  t(key: MessageKey, params?: Params): string;
  /** The sentence of a key made from an id that comes from outside; `undefined` when there is none. */
  find(key: string, params?: Params): string | undefined;
  /** All sentences whose key begins with `prefix`. */
  startingWith(prefix: string): string[];
  number(value: number): string;
  list(parts: readonly string[]): string;
  /** A civil date as VISUAL has it: 2026-11-23 in every language. */
  date(day: CivilDate): string;
  /** An instant as date and minute of the Asia/Shanghai clock: "2026-11-23 10:15". */
  time(at: Instant): string;
  /** An amount in a currency (ISO 4217 code): "CNY 1,200,000". */
  money(amount: number, currency: string): string;
  /** Bytes as kB or MB of 1000. */
  size(bytes: number): string;
}

const PARAM = /\{(\w+)\}/g;

function fill(text: string, params: Params, number: (value: number) => string): string {
  return text.replace(PARAM, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** The number a plural turns on: the first parameter named in the sentence that is one. */
function pluralCount(text: string, params: Params): number {
  for (const [, name] of text.matchAll(PARAM)) {
    const value = params[name!];
    if (typeof value === 'number') return value;
  }
  return 0;
}

function shanghaiMinutes(at: Instant): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return at;
  // The Swedish locale writes ISO order.
  return day.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
}

/** Makes the translator of a language from its catalogue. */
export function createTranslator(tag: LanguageTag, catalogue: Catalogue): Translator {
  const locale = BCP47[tag];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const amounts = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);

  function find(key: string, params: Params = {}): string | undefined {
    const message = (catalogue as Readonly<Record<string, Message>>)[key];
    if (message === undefined) return undefined;
    if (typeof message === 'string') return fill(message, params, number);
    const form = plurals.select(pluralCount(message.other, params));
    return fill((form === 'one' ? message.one : undefined) ?? message.other, params, number);
  }

  return {
    tag,
    find,
    number,
    t: (key, params) => find(key, params) ?? key,
    startingWith: (prefix) => Object.keys(catalogue).filter((key) => key.startsWith(prefix)).map((key) => find(key)!),
    list: (parts) => lists.format(parts),
    date: (day) => day,
    time: shanghaiMinutes,
    money: (amount, currency) => `${currency}\u00A0${amounts.format(amount)}`,
    size: (bytes) => (bytes < 1_000_000 ? `${number(Math.max(0.1, bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`),
  };
}
