import type { FieldId } from './reading';
import type { CivilDate, Instant } from './time';

/** What an enterprise is to us. One enterprise may be several. */
export type PartyRole = 'agent' | 'client' | 'coreSupplier';

/** An enterprise we keep claims about. Every edit raises `revision` and leaves the old state in the change log. */
export interface Party {
  id: string;
  legalName: string;
  formerNames: string[];
  /** Unified Social Credit Code, 18 characters, normalised; absent while unknown. */
  uscc?: string;
  /** Customs registration codes, 10 characters each; a company may hold several. */
  customsCodes: string[];
  /** AEO code, e.g. AEOCN + customs code. */
  aeoCode?: string;
  /** EORI numbers, normalised: of the EU, of the United Kingdom, or of both. Partners abroad have them, and some Chinese exporters. */
  eoris?: string[];
  roles: PartyRole[];
  note?: string;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  /** Set while deleted: kept so that deletion can be undone. */
  deletedAt?: Instant;
}

/** How a claim reached us. */
export type ClaimSourceKind = 'form' | 'contract' | 'email' | 'paste' | 'spreadsheet' | 'screenshot' | 'pdf' | 'page';

/** What an agent says of one field. The value is kept as it was said. */
export interface Claim {
  id: string;
  partyId: string;
  field: FieldId;
  value: string;
  source: ClaimSourceKind;
  /** Free words on the source: "contract 2026-17, annex 2". */
  sourceNote?: string;
  /** The day the agent said it. */
  claimedOn: CivilDate;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}

/** An amount in a currency (ISO 4217 code). */
export interface Money {
  amount: number;
  currency: string;
}

/** One supply chain: a client, its agents and its core suppliers. */
export interface Engagement {
  id: string;
  name: string;
  clientId: string;
  agentIds: string[];
  coreSupplierIds: string[];
  /** Value of the goods. */
  goodsValue?: Money;
  /** Whether the goods are bonded. */
  bonded?: boolean;
  /** The day the contract with the agent was signed. */
  signedOn?: CivilDate;
  /** The planned day of declaration. */
  plannedOn?: CivilDate;
  /** Whether the contract obliges the agent to send qualification screenshots. */
  screenshotClause?: boolean;
  note?: string;
  createdAt: Instant;
  updatedAt: Instant;
  revision: number;
  deletedAt?: Instant;
}
