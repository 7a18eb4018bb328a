import type { PortalId } from './observation';
import type { FieldId } from './reading';
import type { CivilDate } from './time';

/** What a page of a portal shows when all is well. */
export interface PortalPage {
  /** "detail", "list", "search"… */
  kind: string;
  /** Tested against path + query + hash of the frame's URL; the first that matches wins. */
  path: RegExp;
  shows: 'company' | 'list' | 'nothing';
}

/**
 * Words by which the portal itself says that there is nothing to read. Matched against visible
 * text after normalising; they extend the general signs the reader knows.
 */
export interface PortalSigns {
  login?: readonly string[];
  captcha?: readonly string[];
  noResult?: readonly string[];
  error?: readonly string[];
  loading?: readonly string[];
}

/** Everything specific to one official portal. Label-driven: no selectors, no positions. */
export interface PortalDefinition {
  /** The folder's name. */
  id: PortalId;
  /** Exact origins ("http://credit.customs.gov.cn"): the only ones that count as official. */
  origins: readonly string[];
  /** What its data are worth: customs data, foreign-trade filing data, company-register data. */
  provides: 'customs' | 'filing' | 'companyRegister';
  /**
   * Labels that mean something else here than in the fields' own lists, e.g. 注册日期; `null`
   * for a label that must not be taken for a field here.
   */
  meanings: Readonly<Record<string, FieldId | null>>;
  pages: readonly PortalPage[];
  signs: PortalSigns;
  /** The day a person last compared the definition with the live pages; `null` while nobody could. */
  lastVerified: CivilDate | null;
}

/** Declares a portal; the folder's name is its id. */
export function definePortal(definition: PortalDefinition): PortalDefinition {
  return definition;
}
