import type { Check } from '../../domain/check';
import { ChainSummary } from '../components/chain-summary';
import { DiscrepancyCard, FindingCard } from '../components/finding-card';
import { useTranslator } from '../i18n';
import { useServices } from '../services';
import { type Discrepancy, discrepancies } from './headline';
import { Outcomes } from './outcomes';

function Card({ finding, outcome }: Discrepancy) {
  const { fieldKinds } = useServices();
  const kind = fieldKinds[finding?.field ?? outcome?.field ?? ''];
  if (finding !== undefined) return <FindingCard finding={finding} outcome={outcome} kind={kind} />;
  return outcome === undefined ? null : <DiscrepancyCard outcome={outcome} kind={kind} />;
}

/** Findings (differences first), supply chains, then every field with its outcome. */
export function CheckView({ check }: { check: Check }) {
  const t = useTranslator();
  const cards = discrepancies(check);
  return (
    <>
      {cards.length > 0 && (
        <section class="section" aria-label={t.t('section.findings')}>
          {cards.map((card, index) => <Card key={card.finding?.id ?? `${index}`} {...card} />)}
        </section>
      )}
      {check.chains.length > 0 && (
        <section class="section">
          <h2 class="eyebrow">{t.t('section.chain')}</h2>
          {check.chains.map((chain) => (
            <ChainSummary key={chain.engagementId} chain={chain} partyId={check.partyId}
              finding={check.findings.find((finding) => finding.chain?.engagementId === chain.engagementId)} />
          ))}
        </section>
      )}
      <Outcomes outcomes={check.outcomes} open={cards.length === 0 && check.chains.length === 0} />
    </>
  );
}
