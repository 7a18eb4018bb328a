import { PageReader, type PageRead, type ReadOptions } from './page-reader';

/** Reads a document once, as it is now. */
export function readPage(document: Document, options: ReadOptions): PageRead {
  return new PageReader(document, options).read();
}
