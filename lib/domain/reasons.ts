/**
 * Why an outcome or finding is what it is: a code and the values its sentence needs. The sentence
 * lives in the catalogues as `reason.<code>`; a test holds codes and catalogues together.
 */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
}

/** Every reason there is, with the names of its parameters. */
export const REASONS = {
  // Comparison of one field
  same: [],
  sameAfterNormalising: ['how'],
  sameAsOneOf: ['count'],
  formerName: ['claimed', 'shown'],
  maskedAgrees: [],
  maskedDiffers: [],
  maskLength: [],
  differs: ['claimed', 'shown'],
  levelLower: ['claimed', 'shown', 'steps'],
  levelHigher: ['claimed', 'shown', 'steps'],
  levelOtherScheme: ['claimed', 'shown'],
  levelUnknown: ['text'],
  nameLatinChinese: [],
  nameBranch: ['shown'],
  dateEarlier: ['claimed', 'shown'],
  dateLater: ['claimed', 'shown'],
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
  // Findings
  claimDiffers: ['field', 'claimed', 'shown'],
  chainLowered: ['limiting', 'level', 'from'],
  chainUndetermined: ['missing'],
  sourcesDiffer: ['field', 'here', 'there', 'portal', 'on'],
  scopeLacksTrade: [],
  scopeAgencyOnly: [],
  expired: ['field', 'on'],
  expiresSoon: ['field', 'on', 'days'],
  codeMalformed: ['field', 'value', 'problem'],
  codesDisagree: ['aeoCode', 'customsCode'],
  statusNotActive: ['status'],
  filingCalledApproval: ['word'],
} as const satisfies Record<string, readonly string[]>;

export type ReasonCode = keyof typeof REASONS;
