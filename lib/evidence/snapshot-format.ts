/** What the serialiser writes into a snapshot and the composer of the record reads from it. */

/** Name of the meta element with the serialiser's notes as JSON. It stands before anything of the page. */
export const NOTES_NAME = 'countercheck-snapshot';

/** Attribute of the element in a frame's place; its value is the frame's address. Attributes of the page that begin so are left out. */
export const FRAME_ATTRIBUTE = 'data-countercheck-frame';
/** What that element says until the record knows the frame's file. */
export const FRAME_TEXT = '[frame]';

/** What the serialiser says about its own work. */
export interface SnapshotNotes {
  /** What was left out on purpose: "password: login_pwd". */
  withheld: string[];
  /** The budget that ended the snapshot early. */
  cut?: 'nodes' | 'characters';
}

/** Text as it stands in HTML, between tags and in double quotes alike. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
