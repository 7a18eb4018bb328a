import type { Check, PartyMatch, SubjectSummary, TabVerdict } from '../domain/check';
import type { PortalOffer } from '../domain/added-portal';
import type { HostVerdict, Observation } from '../domain/observation';
import type { Party } from '../domain/party';
import type { Subject } from '../domain/reading';
import { type PartyLookup, matchParty } from '../checking/match-party';
import { summariseSubject } from '../checking/subject-summary';
import { observationId } from './observation-id';
import { rememberTab, recallTab, type TabMemory } from './tab-memory';
import { type ReadDesk, type TabReading, readTab } from './read-tab';
import { showVerdict } from './show-verdict';

/** What judging needs of the store; every answer comes from indexes. */
export interface JudgeStore extends Pick<ReadDesk, 'lessonsAt'> {
  /** What could be added so that a host is read by itself; `undefined` where it is already, or should not be. */
  addable(url: string, host: HostVerdict): Promise<PortalOffer | undefined>;
  lookup: PartyLookup;
  party(id: string): Promise<Party | undefined>;
  /**
   * Checks the party against what the page showed of it (`observation` has that one subject), and
   * remembers both where the page is official.
   */
  check(party: Party, observation: Observation): Promise<Check>;
  lastEvidence(partyId: string, observation: Observation): Promise<TabVerdict['lastEvidence']>;
}

/** More rows than a result page shows; the rest is not matched one by one. */
const MOST_SUBJECTS = 200;

/** A tab's verdict with the reading it rests on. */
export interface JudgedTab {
  verdict: TabVerdict;
  reading: TabReading;
}

/** Reads a tab, judges it, shows the result on badge and page, and keeps it for the screens. */
export async function judgeTab(tabId: number, store: JudgeStore, desk: Omit<ReadDesk, 'lessonsAt'>): Promise<JudgedTab> {
  const reading = await readTab(tabId, { ...desk, lessonsAt: store.lessonsAt });
  const memory = await recallTab(tabId, reading.observation.page.url);
  const verdict = await judge(tabId, reading, memory, store);
  await rememberTab(tabId, { ...memory, url: reading.observation.page.url, verdict });
  await showVerdict(verdict, reading.revisions);
  return { verdict, reading };
}

async function judge(tabId: number, { observation }: TabReading, memory: TabMemory, store: JudgeStore): Promise<TabVerdict> {
  const { subjects, page, state, stateText, readAt } = observation;
  const subject = subjects.length === 1 ? subjects[0] : subjects.find(({ key }) => key === memory.chosen);
  const match: PartyMatch = subject === undefined ? { kind: 'none' } : await matchSubject(subject, memory, store);
  const party = match.kind === 'matched' ? await store.party(match.partyId) : undefined;
  return {
    tabId, url: page.url, title: page.title, host: page.host, state, stateText, means: page.means, readAt, match,
    stale: false,
    subjects: await summaries(subjects, store),
    chosen: subject?.key,
    candidates: await candidates(match, store),
    read: { pairs: observation.pairs.length, taught: Object.keys(observation.taught ?? {}).length },
    picked: memory.picked,
    addable: await store.addable(page.url, page.host),
    ...(party !== undefined && subject !== undefined && (await judgeParty(party, observation, subject, store))),
  };
}

async function judgeParty(party: Party, page: Observation, subject: Subject, store: JudgeStore): Promise<Partial<TabVerdict>> {
  const observation = await ofSubject(page, subject);
  return {
    partyName: party.legalName,
    check: await store.check(party, observation),
    observationId: observation.id,
    lastEvidence: await store.lastEvidence(party.id, page),
  };
}

/** The observation of one company out of all that the page shows. */
async function ofSubject(observation: Observation, subject: Subject): Promise<Observation> {
  const own = { ...observation, subjects: [subject] };
  return { ...own, id: await observationId(own.page, own, own.readAt) };
}

async function matchSubject(subject: Subject, memory: TabMemory, store: JudgeStore): Promise<PartyMatch> {
  const confirmed = memory.confirmed[subject.key];
  if (confirmed !== undefined) return { kind: 'matched', partyId: confirmed, by: 'confirmed' };
  return matchParty(subject, store.lookup);
}

async function summaries(subjects: readonly Subject[], store: JudgeStore): Promise<SubjectSummary[]> {
  const summarise = async (subject: Subject): Promise<SubjectSummary> => {
    const match = await matchParty(subject, store.lookup);
    return { ...summariseSubject(subject), partyId: match.kind === 'matched' ? match.partyId : undefined };
  };
  return Promise.all(subjects.slice(0, MOST_SUBJECTS).map(summarise));
}

async function candidates(match: PartyMatch, store: JudgeStore): Promise<TabVerdict['candidates']> {
  if (match.kind !== 'possible' && match.kind !== 'conflict') return [];
  const parties = await Promise.all(match.partyIds.map((id) => store.party(id)));
  return parties.flatMap((party) => (party === undefined ? [] : [{ partyId: party.id, name: party.legalName, uscc: party.uscc, eori: party.eoris?.[0] }]));
}
