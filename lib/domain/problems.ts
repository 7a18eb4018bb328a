/**
 * What can go wrong between a click and its result, as a code and the values its sentence needs.
 * The sentence (what happened, what was kept, what to do now) lives in the catalogues as
 * `problem.<code>`; a test holds codes and catalogues together.
 */
export interface Problem {
  code: ProblemCode;
  params: Record<string, string | number>;
  /** The form field it belongs to, where it belongs to one. */
  field?: string;
}

/** Every problem there is, with the names of its parameters. */
export const PROBLEMS = {
  // Reading a tab
  tabNotReadable: [],
  tabGone: [],
  // Saving evidence
  captureNotAllowed: [],
  captureFailed: ['detail'],
  snapshotFailed: ['detail'],
  pageChangedMeanwhile: [],
  captureRunning: [],
  evidenceDamaged: ['part'],
  // Store
  storageFull: ['freeMb'],
  databaseNewer: ['stored', 'known'],
  databaseFailed: ['detail'],
  recordGone: [],
  editedMeanwhile: [],
  nothingToUndo: [],
  // Forms
  nameMissing: [],
  clientMissing: [],
  valueMissing: [],
  valueTooLong: ['max'],
  dateUnreadable: ['value'],
  dateInFuture: ['value'],
  numberUnreadable: ['value'],
  amountUnreadable: ['value'],
  currencyUnreadable: ['value'],
  codeWrong: ['value', 'problem'],
  codeWrongSuggest: ['value', 'problem', 'suggestion'],
  codeTaken: ['value', 'party'],
  partyInUse: ['engagement'],
  // Rule packs
  packGone: ['id'],
  packTooLarge: ['maxKb'],
  packNotText: [],
  packNotJson: ['line', 'detail'],
  packWrong: ['line', 'path', 'fault'],
  packWrongMore: ['count'],
  packIdShipped: ['id'],
  packStillUsed: ['id'],
  // Holiday notices
  noticeNoYear: [],
  noticeNoHolidays: [],
  noticeImpossibleDay: ['clause'],
  // What was read, and teaching
  pairGone: [],
  pairNotDrawn: [],
  meaningUnknown: ['value'],
  portalFileTooLarge: ['maxKb'],
  // Added portals
  portalNotGranted: [],
  // Worker
  messageRejected: [],
  workerFailed: ['detail'],
} as const satisfies Record<string, readonly string[]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Carries one or several problems (a form can have many) through code that throws. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}

/** Builds a problem. */
export function problem(code: ProblemCode, params: Problem['params'] = {}, field?: string): Problem {
  return field === undefined ? { code, params } : { code, params, field };
}
