import type { CivilDate, Instant } from './time';

/** Documents and qualifications a rule pack may ask for. */
export const DOCUMENTS = [
  'foreignTradeFiling', 'customsRegistration', 'digitalCertificate', 'aeoCertificate', 'businessLicence', 'legalRepresentativeId',
  'filingForm', 'filingReceipt', 'powerOfAttorney', 'realNameMobile', 'bondedForm', 'inspectionReport', 'auditReport',
  'supplyChainSafetySystem', 'onSiteHardware', 'screenshotClause', 'qualificationScreenshot', 'expiryReminder',
] as const;

export type DocumentId = (typeof DOCUMENTS)[number];

/** What may be looked for in a document. Of identity papers and telephones only that they were seen is kept. */
export const DOCUMENT_PARTS = [
  'eSignature', 'frontAndBack', 'pdf', 'dataSecurity', 'traceability', 'noSmuggling', 'officePremises', 'monitoringSystem', 'aeoLevel', 'certificateValidTo',
] as const;

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** One document as a person saw it. */
export interface DocumentRecord {
  document: DocumentId;
  /** `false`: asked for, and not supplied. */
  present: boolean;
  /** The day it was issued or taken. */
  on?: CivilDate;
  /** The year it reports on. */
  year?: number;
  source?: string;
  /** What was looked for in it and found. */
  has?: DocumentPart[];
}

/** What may change at a company. */
export const CHANGES = ['name', 'entityType', 'address', 'legalRepresentative', 'businessScope', 'declarants'] as const;

/** A change at the company that has to be filed. */
export interface ChangeRecord {
  what: (typeof CHANGES)[number];
  on: CivilDate;
  filedOn?: CivilDate;
}

/** An application that is or was pending at the customs. */
export interface ApplicationRecord {
  of: 'filing' | 'aeo';
  submittedOn: CivilDate;
  formOn?: CivilDate;
  reviewedOn?: CivilDate;
  decidedOn?: CivilDate;
}

/**
 * What a person keeps on a party besides claims and pages. A party without a file is not judged by
 * what a file would hold: nobody has looked yet.
 */
export interface PartyFile {
  documents?: DocumentRecord[];
  changes?: ChangeRecord[];
  applications?: ApplicationRecord[];
  /** Days of the agent's own qualification checks. */
  selfChecks?: CivilDate[];
  /** Services it offers, in its own words. */
  services?: string[];
  annualVolumeUsd?: number;
  /** Violations on record in the look-back period. */
  violations?: number;
}

/** A party's file as it is kept. */
export interface KeptPartyFile {
  /** The id of the party. */
  id: string;
  file: PartyFile;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}

/** The state of one document a rule asks for. */
export interface DossierEntry {
  document: DocumentId;
  rule: string;
  state: 'present' | 'incomplete' | 'missing' | 'notApplicable' | 'notKnown';
  on?: CivilDate;
  source?: string;
  /** Parts or years that are lacking, where it is incomplete. */
  lacking?: string[];
}
