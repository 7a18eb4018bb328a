import type { PortalId } from './observation';
import type { AnswerMeaning } from './answer-meaning';
import type { FieldId } from './reading';
import type { CivilDate } from './time';

/** What a page of a portal shows when all is well. */
export interface PortalPage {
  /** "detail", "list", "search"… */
  kind: string;
  /** Tested against path + query + hash of the frame's URL; the first that matches wins. */
  path: RegExp;
  shows: 'company' | 'list' | 'nothing';
  /** Its controls hold what was searched for, never what was found. */
  controlsAsk?: true;
}

/** What an answer of a register can and cannot mean, where that is not plain: told beside every verdict on its pages. */
export interface PortalMeanings {
  found: AnswerMeaning;
  /** Also for a page that names a number and says that it does not hold. */
  notFound: AnswerMeaning;
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
  /**
   * Beginnings of the paths that are the portal's, where its hosts serve other things as well; all
   * paths where absent. Pages beside them are not official pages of this portal.
   */
  under?: readonly string[];
  /**
   * The portal (a folder in lib/portals/optional) is not read by itself in a fresh installation: its
   * hosts are among those the manifest only may ask for, because a new required host disables
   * installed extensions until their user accepts it. Its pages are official, and read after a click
   * on our button. Once a person granted the host, `READER_FILE` registered as a content script for
   * `patternsOf` the portal makes them read by themselves.
   */
  optional?: true;
  /** What its data are worth: customs data, foreign-trade filing data, company-register data, a foreign customs register's. */
  provides: 'customs' | 'filing' | 'companyRegister' | 'foreignCustoms';
  /**
   * Labels that mean something else here than in the fields' own lists, e.g. 注册日期; `null`
   * for a label that must not be taken for a field here.
   */
  meanings: Readonly<Record<string, FieldId | null>>;
  /** Sentences that are an answer by themselves ("This EORI number is valid."), with the field whose value they are. */
  statements?: Readonly<Record<string, FieldId>>;
  means?: PortalMeanings;
  pages: readonly PortalPage[];
  signs: PortalSigns;
  /** The day a person last compared the definition with the live pages; `null` while nobody could. */
  lastVerified: CivilDate | null;
}

/** Declares a portal; the folder's name is its id. */
export function definePortal(definition: PortalDefinition): PortalDefinition {
  return definition;
}
