import type { ChainResult, Finding } from '../../domain/check';
import type { Translator } from '../../locales/translate';
import { useTranslator } from '../i18n';
import { fewNames, levelName, reasonSentence } from '../sentences';
import { ChainGraph, ChainTable } from './chain-graph';
import { SeverityMark } from './outcome-mark';
import { RuleBasis } from './rule-basis';

interface ChainSummaryProps {
  chain: ChainResult;
  /** The linkage finding about this chain, where there is one. */
  finding?: Finding;
  partyId?: string;
}

function namesOf(t: Translator, chain: ChainResult, ids: readonly string[], partyId: string | undefined): string {
  const name = (id: string) => (id === partyId ? t.t('chain.this') : (chain.members.find((member) => member.partyId === id)?.name ?? id));
  return fewNames(t, [...new Set(ids)].map(name));
}

/** The level of the chain in words: who lowers it from what, or who is missing. */
export function chainSentences(t: Translator, chain: ChainResult, partyId?: string): { level: string; why: string[] } {
  const why: string[] = [];
  if (chain.limitedBy.length > 0) {
    const by = namesOf(t, chain, chain.limitedBy, partyId);
    why.push(chain.loweredFrom === undefined ? t.t('chain.loweredBy', { by }) : t.t('chain.loweredByFrom', { by, from: levelName(t, chain.loweredFrom) }));
  } else if (chain.chainLevel !== undefined) {
    why.push(t.t('chain.notLowered'));
  }
  if (chain.undetermined.length > 0) why.push(t.t('chain.missing', { names: namesOf(t, chain, chain.undetermined, partyId) }));
  const level = chain.chainLevel === undefined ? t.t('chain.undetermined') : t.t('chain.level', { level: levelName(t, chain.chainLevel) });
  return { level, why };
}

/** What a linkage finding says beyond the level of the chain. */
function beyondLevel(t: Translator, finding: Finding | undefined): string[] {
  return finding === undefined || SAID_BY_THE_LEVEL.has(finding.reason.code) ? [] : [reasonSentence(t, finding.reason)];
}

const SAID_BY_THE_LEVEL = new Set(['chainLowered', 'chainUndetermined']);

/** One supply chain: graph, sentence, the rule, and the table behind it. */
export function ChainSummary({ chain, finding, partyId }: ChainSummaryProps) {
  const t = useTranslator();
  const { level, why } = chainSentences(t, chain, partyId);
  const hooks = finding && { 'data-testid': 'finding', 'data-rule': finding.basis.rule, 'data-severity': finding.severity };
  return (
    <div class="chain" data-testid="chain" data-engagement={chain.engagementId}>
      <p class="chain-title">
        <span>{chain.engagementName}</span>
        {finding && <SeverityMark severity={finding.severity} />}
      </p>
      <ChainGraph chain={chain} partyId={partyId} />
      <div {...hooks}>
        <p><b>{level}</b> <span class="quiet">{[...(finding?.reason.code === 'chainUndeterminedLowered' ? [] : why), ...beyondLevel(t, finding)].join(' ')}</span></p>
        {finding && <RuleBasis basis={finding.basis} />}
      </div>
      <ChainTable chain={chain} />
    </div>
  );
}
