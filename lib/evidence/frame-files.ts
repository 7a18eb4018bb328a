import type { FrameSnapshot } from './capture-input';
import { FRAME_ATTRIBUTE, FRAME_TEXT, NOTES_NAME, type SnapshotNotes, escapeHtml } from './snapshot-format';

/** A frame's snapshot under the name it is stored by. */
export interface FrameFile {
  path: string;
  frame: number;
  url: string;
  html: string;
  /** Addresses of the frames in it whose documents are not saved. */
  missing: string[];
}

type Named = Omit<FrameFile, 'missing'>;

/**
 * Names the snapshots ("dom.html" for the top frame, "dom-frame-1.html" …) and writes these names
 * into the places of the frames that hold them, told by address. A frame that could not be
 * entered is named as not saved; an empty one (about:blank) has nothing to save.
 */
export function frameFiles(frames: readonly FrameSnapshot[]): FrameFile[] {
  const ordered = [...frames].sort((a, b) => a.frame - b.frame);
  const named = ordered.map(({ frame, url, html }, index): Named => ({ path: index === 0 ? 'dom.html' : `dom-frame-${index}.html`, frame, url, html }));
  const waiting = named.slice(1);
  return named.map((file) => joined(file, waiting));
}

const PLACE = new RegExp(`(<span ${FRAME_ATTRIBUTE}="([^"]*)">)${FRAME_TEXT.replaceAll(/[[\]]/g, '\\$&')}(</span>)`, 'g');

function joined(file: Named, waiting: Named[]): FrameFile {
  const missing: string[] = [];
  const html = file.html.replaceAll(PLACE, (_whole, open: string, url: string, close: string) => {
    const path = takePath(waiting, url);
    const isEmpty = url === '' || url === 'about:blank';
    if (path === undefined && !isEmpty) missing.push(url);
    return `${open}[frame: ${path ?? (isEmpty ? 'empty' : 'not saved')}] ${url}${close}`;
  });
  return { ...file, html, missing };
}

/** The first waiting file of that address; else the first of that address without its query, since frames move on by themselves. */
function takePath(waiting: Named[], url: string): string | undefined {
  const exact = waiting.findIndex((file) => escapeHtml(file.url) === url);
  const at = exact >= 0 ? exact : waiting.findIndex((file) => withoutQuery(escapeHtml(file.url)) === withoutQuery(url));
  return at < 0 ? undefined : waiting.splice(at, 1)[0]!.path;
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

const NOTES = new RegExp(`<meta name="${NOTES_NAME}" content="([^"]*)">`);

/** Reads the serialiser's notes; a document without any has none. */
export function snapshotNotes(html: string): SnapshotNotes {
  const content = NOTES.exec(html)?.[1];
  if (content === undefined) return { withheld: [] };
  return JSON.parse(content.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')) as SnapshotNotes;
}
