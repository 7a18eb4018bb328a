/** The id of a field: the file name in lib/fields (a test holds them equal). */
export type FieldId = string;

/**
 * What a value on a page is. Only `shown` is compared as it stands and `masked` on its visible
 * positions; everything else yields "could not tell" with the state as the reason.
 */
export type ValueState =
  | 'shown'
  | 'empty'
  /** Characters replaced by a mask: 张**, 138****5678. */
  | 'masked'
  /** The cell holds a picture instead of text. */
  | 'picture'
  /** Set in a private font whose glyphs differ from their code points: copied digits would be wrong. */
  | 'privateFont'
  /** The cell holds only script text that has not been run. */
  | 'script'
  /** A hint standing in the control ("请输入…"), not an entry. */
  | 'placeholder'
  /** A loading mask or placeholder row covers the value. */
  | 'loading'
  /** A hidden second copy of a value that is shown elsewhere. */
  | 'hiddenDuplicate';

/** One label and one value as the page prints them, before anyone asks what they mean. */
export interface PagePair {
  /** As printed, white space collapsed, trailing colon kept out. */
  label: string;
  value: string;
  state: ValueState;
  /** The frame that showed it: 0 is the top frame. */
  frame: number;
  /** The element of the value, as child indexes from the document element: "1.0.3.2"; open shadow roots as "s". */
  path: string;
  /** Heading, caption, tab or legend the pair stands under, where there is one. */
  section?: string;
  /** Row number (from 0) within a header-row table. */
  row?: number;
}

/** A pair whose label is known: the meaning of the pair on this portal. */
export interface Reading {
  field: FieldId;
  raw: string;
  state: ValueState;
  frame: number;
  /** Index into the `pairs` of that frame's reading. */
  pair: number;
  /** Row of a table that holds several values for one company (备案编码), so that code, category and validity stay together. */
  row?: number;
}

/** One company on the page. A detail page has one, a result list one a row. */
export interface Subject {
  /** Stable within the page while its content stays: the company's code, else its name, else its ordinal. */
  key: string;
  readings: Reading[];
}

/**
 * What kind of page this is, each judged from evidence on the page and never from absence.
 * Only `read` and `severalCompanies` carry subjects; no other state can lead to a mismatch.
 */
export type PageState =
  | 'read'
  | 'severalCompanies'
  | 'loading'
  | 'login'
  | 'captcha'
  | 'noResult'
  | 'portalError'
  /** A page of the portal that shows no company by design (search form, menu, home). */
  | 'noCompany'
  | 'notRecognised';

/** What one frame of a page said at one moment. */
export interface FrameReading {
  state: PageState;
  /** The words on the page the state rests on, as printed. */
  stateText?: string;
  /** The portal's own page kind ("detail", "list"…), where the portal definition names it. */
  pageKind?: string;
  pairs: PagePair[];
  subjects: Subject[];
  /** Why reading stopped before the end of the page, when it did. */
  stoppedEarly?: 'nodeBudget' | 'textBudget' | 'timeBudget';
}
