/**
 * Why an outcome or finding is what it is: a code and the values its sentence needs. The sentence
 * lives in the catalogues as `reason.<code>`; a test holds codes and catalogues together.
 */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
}

/**
 * Every reason there is, with the names of its parameters. Parameters named `field`, `portal`,
 * `level`, `from`, `to`, `how`, `problem`, `document`, `lacking`, `event`, `application` carry ids (of a field, a portal,
 * a level, a notation of `HOW`, a code problem, a document or part of one, an event of a deadline, a kind of application); several ids are joined by ", ". All others are
 * shown as they are: texts as printed, names, civil dates, counts.
 */
export const REASONS = {
  // Comparison of one field
  same: [],
  sameAfterNormalising: ['how'],
  sameAsOneOf: ['count'],
  /** Other words for one and the same thing: 存续 and 在业, two names of one level. */
  sameOtherWords: ['claimed', 'shown'],
  formerName: ['claimed', 'shown'],
  maskedAgrees: [],
  maskedDiffers: [],
  maskLength: [],
  differs: ['claimed', 'shown'],
  levelLower: ['claimed', 'shown', 'steps'],
  levelHigher: ['claimed', 'shown', 'steps'],
  levelOtherScheme: ['claimed', 'shown'],
  levelUnknown: ['text'],
  levelAmbiguous: ['text'],
  nameLatinChinese: [],
  nameBranch: ['shown'],
  addressPartial: ['shown'],
  addressLatinChinese: [],
  scopeIncludes: ['count'],
  scopeLacks: ['missing'],
  otherKindOfCode: ['shown'],
  statusUnknown: ['text'],
  currencyMissing: [],
  unitMissing: [],
  partOf: ['shown'],
  shortNames: ['shown'],
  dateEarlier: ['claimed', 'shown'],
  dateLater: ['claimed', 'shown'],
  /** A register repeats the number only to say that it does not hold; `shown` is its sentence. */
  eoriNotValid: ['shown'],
  notShown: [],
  notClaimed: [],
  claimUnreadable: ['value'],
  shownUnreadable: ['value'],
  valueEmpty: [],
  valuePicture: [],
  valuePrivateFont: [],
  valueScript: [],
  valuePlaceholder: [],
  valueLoading: [],
  valueHidden: [],
  severalShown: ['count'],
  fieldUnknown: [],
  pageNotRead: [],
  // Findings
  claimDiffers: ['field', 'claimed', 'shown'],
  chainLowered: ['limiting', 'level', 'from'],
  chainUndetermined: ['missing'],
  /** Not all levels are known, but an agent is already known to be below a core supplier. */
  chainUndeterminedLowered: ['missing', 'limiting', 'level', 'from'],
  /** An agent is below a core supplier, while another member keeps the chain lower still. */
  agentBelowSupplier: ['limiting', 'level', 'from'],
  sourcesDiffer: ['field', 'here', 'there', 'portal', 'on'],
  scopeLacksTrade: [],
  scopeAgencyOnly: [],
  expired: ['field', 'on'],
  expiresSoon: ['field', 'on', 'days'],
  codeMalformed: ['field', 'value', 'problem'],
  codesDisagree: ['aeoCode', 'customsCode'],
  statusNotActive: ['status'],
  listedAbnormal: ['status'],
  annualReportMissing: ['status'],
  filingCalledApproval: ['word'],
  // Findings from the party's file
  documentMissing: ['document'],
  documentLacks: ['document', 'lacking'],
  /** Asked for because of one engagement, such as bonded goods. */
  documentMissingFor: ['document', 'engagement'],
  /** The contract of an engagement does not have the clause. */
  clauseMissing: ['document', 'engagement'],
  /** A document enterprises as young as this one no longer get. */
  documentAbolished: ['document', 'on'],
  otherChannel: ['application', 'on'],
  deadlinePassed: ['event', 'started', 'due'],
  deadlinePassedProvisional: ['event', 'started', 'due'],
  cadenceMissed: ['event', 'period'],
  cadenceStale: ['event', 'on', 'days'],
  cadenceDue: ['event', 'period', 'on'],
  volumeRecommends: ['volume', 'minimum'],
  volumeBelow: ['volume', 'minimum'],
  violationsFound: ['count'],
  receiptOnly: [],
  packNotInForce: ['on'],
  // Findings on levels
  levelAbolished: ['text', 'on'],
  levelNotYet: ['text', 'on'],
  levelLegacy: ['text'],
  levelArticleTerm: ['text'],
} as const satisfies Record<string, readonly string[]>;

export type ReasonCode = keyof typeof REASONS;

/** The notations a comparison may have left out, as `how` carries them. */
export const HOW = ['width', 'script', 'notation', 'region', 'organisationCode', 'order'] as const;

export type How = (typeof HOW)[number];
