import type { DocumentId, DocumentPart, DossierEntry } from '../domain/party-file';
import type { CivilDate } from '../domain/time';
import { toSimplified } from '../identifiers/simplified';
import type { Mandate, RuleContext } from './context';

/** What a presence rule asks for. */
export interface DocumentDemand {
  documents: DocumentId[];
  /** Those of them that need not be there: shown in the dossier, never found missing. */
  optional?: DocumentId[] | undefined;
  /** Parts that must have been found in it. */
  has?: DocumentPart[] | undefined;
  /** At least one of these parts must have been found in it. */
  hasOneOf?: DocumentPart[] | undefined;
  /** Where the parts must be found: in any of its records (when left out), all in one, or in each. */
  within?: 'any' | 'one' | 'each' | undefined;
  /** Its dates must cover the day judged; the end may be left open. */
  covers?: boolean | undefined;
  /** One for each of the last complete years. */
  years?: number | undefined;
  /** Asked for only where a service in the party's own words contains one of these. */
  forServices?: string[] | undefined;
  /** Asked for also where goods of an engagement the party is the agent of are bonded. */
  forBonded?: boolean | undefined;
  /** Asked for only while or after such an application was made. */
  forApplication?: 'filing' | 'aeo' | undefined;
  /** Words by which a person finds the parts in the document. */
  lookFor?: string[] | undefined;
  /** Documents that enterprises established after a day no longer get. */
  abolished?: { documents: DocumentId[]; on: CivilDate } | undefined;
}

/** Whether a document is asked for: yes, and by which engagement; or why not, or why it cannot be told. */
export type Asked = { asked: true; engagement?: string } | ({ asked: false } & Pick<DossierEntry, 'state' | 'why'>);

const ASKED: Asked = { asked: true };
const notApplicable = (why: DossierEntry['why']): Asked => ({ asked: false, state: 'notApplicable', why });
const folded = (text: string): string => toSimplified(text.normalize('NFKC')).toLowerCase();

const offersOneOf = (services: readonly string[], words: readonly string[]): boolean =>
  services.map(folded).some((service) => words.some((word) => service.includes(folded(word))));

const isWithoutBondedGoods = (mandates: readonly Mandate[]): boolean => mandates.length > 0 && mandates.every(({ bonded }) => bonded === false);

function byServices({ forServices = [], forBonded }: DocumentDemand, { file, mandates }: RuleContext): Asked {
  const considered = forBonded ? mandates : [];
  const bonded = considered.find((mandate) => mandate.bonded);
  if (bonded) return { asked: true, engagement: bonded.name };
  const services = file?.services ?? [];
  if (services.length > 0) return offersOneOf(services, forServices) ? ASKED : notApplicable('noSuchService');
  if (isWithoutBondedGoods(considered)) return notApplicable('noBondedGoods');
  return { asked: false, state: 'notKnown', why: file === undefined ? 'noFile' : 'servicesNotNoted' };
}

function byApplication({ forApplication }: DocumentDemand, { file }: RuleContext): Asked {
  if (file === undefined) return { asked: false, state: 'notKnown', why: 'noFile' };
  return (file.applications ?? []).some(({ of }) => of === forApplication) ? ASKED : notApplicable('noApplication');
}

/** Whether a demand applies to the party, by its services, its engagements and its applications. */
export function isAskedFor(demand: DocumentDemand, context: RuleContext): Asked {
  const asked = demand.forServices === undefined ? ASKED : byServices(demand, context);
  return asked.asked && demand.forApplication !== undefined ? byApplication(demand, context) : asked;
}
