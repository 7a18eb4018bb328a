import type { RuleName } from './rule-pack';
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
  'usccAgrees', 'namesClient', 'namesAgent', 'icCard', 'electronicCertificate',
] as const;

export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** One document as a person saw it. */
export interface DocumentRecord {
  document: DocumentId;
  /** `false`: asked for, and not supplied. */
  present: boolean;
  /** The day it was issued or taken. */
  on?: CivilDate;
  /** The last day it is good for. */
  validTo?: CivilDate;
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

/** Where an application may be handed in: the Single Window's own module, or anywhere else. */
export const CHANNELS = ['singleWindow', 'other'] as const;

/** An application that is or was pending at the customs. */
export interface ApplicationRecord {
  of: 'filing' | 'aeo';
  /** The channel it was handed in by. */
  through?: (typeof CHANNELS)[number];
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

/** A term that runs: an application that is pending, or a change still to be filed. */
export interface RunningTerm {
  rule: string;
  /** An event of a deadline, as `event.` in the catalogues. */
  event: string;
  started: CivilDate;
  /** The first day its end may be expected on, where the rule names one. */
  expectFrom?: CivilDate;
  due: CivilDate;
  /** The term leaves the years whose holidays are announced. */
  provisional: boolean;
  /** Working days left until the due day, which counts; negative ones are 0 and `passed`. */
  workingDaysLeft: number;
  state: 'tooEarly' | 'running' | 'passed';
}

/** Something a pack advises to do at once, done when the rules it prepares have what they judge by. */
export interface GuidedTask extends RuleName {
  done: boolean;
  /** A text to send is offered with it. */
  offersRequest: boolean;
}

/** What a pack asks of a party for, as of a day. */
export interface Dossier {
  documents: DossierEntry[];
  terms: RunningTerm[];
  tasks: GuidedTask[];
}

/** Why a document is not asked for, need not be there, or cannot be told. */
export const DOSSIER_WHYS = ['noRecord', 'contractSaysNo', 'noSuchService', 'noBondedGoods', 'noApplication', 'abolished', 'optional', 'noFile', 'servicesNotNoted', 'contractNotNoted'] as const;

export type DossierWhy = (typeof DOSSIER_WHYS)[number];

/** The state of one document a rule asks for. */
export interface DossierEntry {
  document: DocumentId;
  rule: string;
  state: 'present' | 'incomplete' | 'missing' | 'notApplicable' | 'notKnown';
  on?: CivilDate;
  source?: string;
  /** Parts or years that are lacking, where it is incomplete. */
  lacking?: string[];
  /** Words by which the lacking parts are found in the document. */
  lookFor?: string[];
  /** The reason of every state but present and incomplete. */
  why?: DossierWhy;
  /** The engagement that asks for it or answers for it, by name. */
  engagement?: string;
}
