import type { ReaderLanguage } from '../domain/reader-knowledge';
import { fieldLabels } from '../fields/labels';
import { pageWords } from './page-words';

/** The words the reader goes by on every page. */
export const readerLanguage: ReaderLanguage = { labels: fieldLabels, words: pageWords };
