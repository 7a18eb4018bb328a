import type { Lesson, Meanings } from './lesson';

/** The form portal definition files have; it changes when their reading does. */
export const PORTAL_FILE_FORMAT = 'countercheck-portal/1';

/** Bytes of the largest portal file that is taken. */
export const MOST_PORTAL_FILE_BYTES = 1_000_000;

/** What a portal definition file says: which labels mean what, on which kinds of page, of which hosts. */
export interface PortalFile {
  format: typeof PORTAL_FILE_FORMAT;
  /** Hosts as in addresses, with the port where it is not the usual one. */
  hosts: string[];
  pages: {
    /** Page kind of a portal ("detail"), or the pattern of a path ("/company/*"). */
    page: string;
    /** By label as printed; `null` for a label to leave out. */
    labels: Meanings;
  }[];
}

/** The lessons of one host as a portal definition file. */
export function portalFile(host: string, lessons: readonly Lesson[]): PortalFile {
  const own = lessons.filter((lesson) => lesson.host === host);
  const pages = [...new Set(own.map(({ page }) => page))].sort();
  const labelsOf = (page: string): Meanings => Object.fromEntries(own.filter((lesson) => lesson.page === page).map(({ label, meaning }) => [label, meaning]));
  return { format: PORTAL_FILE_FORMAT, hosts: [host], pages: pages.map((page) => ({ page, labels: labelsOf(page) })) };
}

/** The lessons a portal definition file holds: one a host, page and label. */
export function lessonsIn({ hosts, pages }: PortalFile): Pick<Lesson, 'host' | 'page' | 'label' | 'meaning'>[] {
  return hosts.flatMap((host) => pages.flatMap(({ page, labels }) => Object.entries(labels).map(([label, meaning]) => ({ host, page, label, meaning }))));
}
