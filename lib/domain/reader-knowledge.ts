import type { TaughtLabels } from './lesson';
import type { PortalDefinition, PortalPage } from './portal';
import type { FieldId } from './reading';

/** What the reader needs to know of a portal. */
export type ReaderPortal = Pick<PortalDefinition, 'meanings' | 'statements' | 'pages' | 'signs'>;

/** The same as plain data: messages carry no patterns. */
interface SentPortal extends Omit<ReaderPortal, 'pages'> {
  pages: (Omit<PortalPage, 'path'> & { path: [source: string, flags: string] })[];
}

/**
 * What a frame's reader must know, sent to it by the worker: the names every field goes by, and the
 * portal the frame belongs to. So the script that every page of a portal loads holds the reader
 * alone, and does not grow with the portals and fields there are.
 */
export interface ReaderKnowledge {
  labels: Readonly<Record<FieldId, readonly string[]>>;
  portal?: SentPortal;
  /** What a person taught for this kind of page. */
  taught: TaughtLabels;
}

/** Puts a portal's definition into a form that messages carry. */
export function sentPortal({ meanings, statements, pages, signs }: PortalDefinition): SentPortal {
  return { meanings, ...(statements !== undefined && { statements }), signs, pages: pages.map(({ path, ...page }) => ({ ...page, path: [path.source, path.flags] })) };
}

/** The portal as it was before it was sent. */
export function receivedPortal({ pages, ...portal }: SentPortal): ReaderPortal {
  return { ...portal, pages: pages.map(({ path: [source, flags], ...page }) => ({ ...page, path: new RegExp(source, flags) })) };
}
