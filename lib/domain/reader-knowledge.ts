import type { TaughtLabels } from './lesson';
import type { PortalDefinition, PortalPage } from './portal';
import type { FieldId } from './reading';

/** A kind of words that tell what kind of page this is. */
export type Sign = 'loading' | 'login' | 'captcha' | 'captchaField' | 'noResult' | 'error';

/** Words that tell what kind of page this is, matched against short texts without white space. */
export interface PageWords extends Record<Exclude<Sign, 'loading'>, RegExp> {
  /** Matches every text, white space and all, that any of the others may match: asked first. */
  near: RegExp;
  /** Matches hints and names of fields for characters read off a picture. */
  captchaHint: RegExp;
}

/** The words the reader goes by on every page. */
export interface ReaderLanguage {
  /** The names every field goes by. */
  labels: Readonly<Record<FieldId, readonly string[]>>;
  words: PageWords;
}

type SentPattern = [source: string, flags: string];
const sentPattern = ({ source, flags }: RegExp): SentPattern => [source, flags];

/** What the reader needs to know of a portal. */
export type ReaderPortal = Pick<PortalDefinition, 'meanings' | 'statements' | 'pages' | 'signs'>;

/** The same as plain data: messages carry no patterns. */
interface SentPortal extends Omit<ReaderPortal, 'pages'> {
  pages: (Omit<PortalPage, 'path'> & { path: SentPattern })[];
}

/**
 * What a frame's reader must know, sent to it by the worker: the language of pages, and the portal
 * the frame belongs to. So the script that every page of a portal loads holds the reader
 * alone, and does not grow with the portals and fields there are.
 */
export interface ReaderKnowledge {
  labels: ReaderLanguage['labels'];
  words: Readonly<Record<keyof PageWords, SentPattern>>;
  portal?: SentPortal;
  /** What a person taught for this kind of page. */
  taught: TaughtLabels;
}

/** Puts a portal's definition into a form that messages carry. */
export function sentPortal({ meanings, statements, pages, signs }: PortalDefinition): SentPortal {
  return { meanings, ...(statements !== undefined && { statements }), signs, pages: pages.map(({ path, ...page }) => ({ ...page, path: sentPattern(path) })) };
}

/** Puts the language into a form that messages carry. */
export function sentLanguage({ labels, words }: ReaderLanguage): Pick<ReaderKnowledge, 'labels' | 'words'> {
  return { labels, words: Object.fromEntries(Object.entries(words).map(([name, pattern]) => [name, sentPattern(pattern as RegExp)])) as ReaderKnowledge['words'] };
}

/** The language as it was before it was sent. */
export function receivedLanguage({ labels, words }: Pick<ReaderKnowledge, 'labels' | 'words'>): ReaderLanguage {
  return { labels, words: Object.fromEntries(Object.entries(words).map(([name, [source, flags]]) => [name, new RegExp(source, flags)])) as unknown as PageWords };
}

/** The portal as it was before it was sent. */
export function receivedPortal({ pages, ...portal }: SentPortal): ReaderPortal {
  return { ...portal, pages: pages.map(({ path: [source, flags], ...page }) => ({ ...page, path: new RegExp(source, flags) })) };
}
