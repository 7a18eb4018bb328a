import type { Check, FieldOutcome, Finding, Outcome, Severity, SubjectSummary, TabVerdict } from '../../domain/check';
import { openFindings } from '../../domain/verdict-signs';
import type { MessageKey, Params } from '../../locales/translate';
import { TONE_OF, type OutcomeTone } from '../components/outcome-mark';

/** What the popup has to show for a verdict. `state` is a page that shows no company to compare. */
export type PopupContent = 'state' | 'several' | 'possible' | 'conflict' | 'none' | 'noClaims' | 'check';

/** Decides which of the popup's contents a verdict calls for. */
export function contentOf(verdict: TabVerdict): PopupContent {
  const { state, match, chosen, check } = verdict;
  if (state !== 'read' && state !== 'severalCompanies') return 'state';
  if (state === 'severalCompanies' && chosen === undefined) return 'several';
  if (match.kind !== 'matched') return match.kind;
  return check?.outcomes.some(({ claim }) => claim !== undefined) ? 'check' : 'noClaims';
}

export type HeadlineTone = Severity | 'same' | 'unknown';

/** The one sentence at the top, as a key and its parameters. */
export interface Headline {
  tone: HeadlineTone;
  key: MessageKey;
  params: Params;
}

/** How many outcomes of each look there are. */
export function countTones(outcomes: readonly FieldOutcome[]): Record<OutcomeTone, number> {
  const counts = { same: 0, different: 0, absent: 0, unasked: 0, unknown: 0 };
  for (const { outcome } of outcomes) counts[TONE_OF[outcome]] += 1;
  return counts;
}

const COMPARED = new Set<Outcome>(['match', 'matchFormerName', 'maskedCompatible', 'mismatch']);

const CHAIN_DROPS = new Set(['chainLowered', 'chainUndeterminedLowered', 'agentBelowSupplier']);
const isChainDrop = ({ reason }: Finding): boolean => CHAIN_DROPS.has(reason.code);

function worst(findings: readonly Finding[], atLeast: HeadlineTone): HeadlineTone {
  const severities = new Set(findings.map(({ severity }) => severity));
  return severities.has('critical') ? 'critical' : severities.has('warning') ? 'warning' : atLeast;
}

/** The verdict on a check made on an official page. */
export function headlineOf({ outcomes, findings, chains }: Check): Headline {
  const count = outcomes.filter(({ outcome }) => outcome === 'mismatch').length;
  const drops = findings.some(isChainDrop);
  const tone = worst(findings, count > 0 ? 'warning' : 'same');
  if (count > 0) return { tone, key: drops ? 'headline.differsAndChain' : 'headline.differs', params: { count } };
  const compared = outcomes.some(({ outcome }) => COMPARED.has(outcome));
  const open = openFindings(findings).filter((finding) => !isChainDrop(finding)).length;
  if (open > 0) return { tone, key: drops ? 'headline.pointsAndChain' : 'headline.points', params: { count: open } };
  if (drops) return { tone, key: compared ? 'headline.chain' : 'headline.chainOnly', params: {} };
  if (!compared) return { tone: 'unknown', key: 'headline.nothingCompared', params: {} };
  // A chain nobody can judge must not look like one that holds.
  const unclear = chains.some(({ undetermined }) => undetermined.length > 0);
  return unclear ? { tone: 'unknown', key: 'headline.sameChainUnclear', params: {} } : { tone, key: 'headline.same', params: {} };
}

const WITHOUT_CHECK: Readonly<Record<Exclude<PopupContent, 'state' | 'several' | 'check'>, { tone: HeadlineTone; key: MessageKey }>> = {
  possible: { tone: 'unknown', key: 'headline.possible' },
  conflict: { tone: 'warning', key: 'headline.conflict' },
  none: { tone: 'notice', key: 'headline.none' },
  noClaims: { tone: 'notice', key: 'headline.noClaims' },
};

/** The sentence at the top of the popup for a page that shows a company. */
export function verdictHeadline(verdict: TabVerdict, content: Exclude<PopupContent, 'state'>): Headline {
  if (content === 'several') return { tone: 'notice', key: 'headline.several', params: { count: verdict.subjects.length } };
  if (content !== 'check') return { ...WITHOUT_CHECK[content], params: {} };
  if (verdict.host.kind === 'official') return headlineOf(verdict.check!);
  const count = verdict.check!.outcomes.filter(({ outcome }) => outcome === 'mismatch').length;
  return { tone: 'unknown', key: count > 0 ? 'headline.displayDiffers' : 'headline.displayOnly', params: { count } };
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, notice: 2 };

/** A card of the list: a finding with the comparison it speaks of, or a difference no rule spoke of. */
export interface Discrepancy {
  finding?: Finding;
  outcome?: FieldOutcome;
}

/** What the list of findings shows: differences first, the gravest first; chain findings stand with their chain. */
export function discrepancies({ outcomes, findings }: Check): Discrepancy[] {
  const outcomeOf = (field: string | undefined) => outcomes.find((outcome) => outcome.field === field);
  const raised: Discrepancy[] = findings.filter(({ chain }) => chain === undefined).map((finding) => ({ finding, outcome: outcomeOf(finding.field) }));
  const spoken = new Set(findings.map(({ field }) => field));
  const unspoken = outcomes.filter(({ outcome, field }) => outcome === 'mismatch' && !spoken.has(field)).map((outcome): Discrepancy => ({ outcome }));
  const rank = ({ finding, outcome }: Discrepancy) => (outcome?.outcome === 'mismatch' ? 0 : 10) + (finding === undefined ? RANK.warning : RANK[finding.severity]);
  return [...raised, ...unspoken].sort((a, b) => rank(a) - rank(b));
}

/** The codes a company is told apart by, as screens list them. */
export const codesOf = ({ uscc, customsCodes, eori }: SubjectSummary): string[] => [uscc, ...customsCodes, eori].filter((code) => code !== undefined);
