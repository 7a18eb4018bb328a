import type { FieldOutcome, Finding } from '../../domain/check';
import type { Translator } from '../../locales/translate';
import { useTranslator } from '../i18n';
import type { FieldKind } from '../services';
import { fieldName, reasonSentence } from '../sentences';
import { Icon } from './icons';
import { RuleBasis } from './rule-basis';
import { ValuePair } from './value-pair';
import { Words } from './words';

/** What a finding is about: its field, else what its reason is called. */
export function findingTitle(t: Translator, { field, reason, chain }: Finding): string {
  if (field !== undefined && chain === undefined) return fieldName(t, field);
  return t.find(`findingTitle.${reason.code}`) ?? t.t('finding.title');
}

/** What stands at the right of the title: the days left where days count, else the severity. */
function findingBadge(t: Translator, { severity, reason }: Finding): string {
  const days = reason.params.days;
  return reason.code === 'expiresSoon' && typeof days === 'number' ? t.t('finding.daysLeft', { days }) : t.t(`severity.${severity}`);
}

function ClaimSource({ claim }: { claim: FieldOutcome['claim'] }) {
  const t = useTranslator();
  if (claim === undefined) return null;
  // Chinese sentences stand without a blank between them.
  return <>{t.tag === 'en' ? ' ' : ''}<Words text={t.t('finding.claimFrom', { source: claim.sourceNote || t.t(`source.${claim.source}`), date: claim.claimedOn })} /></>;
}

/** A difference no rule of the pack speaks of: shown all the same. */
export function DiscrepancyCard({ outcome, kind }: { outcome: FieldOutcome; kind?: FieldKind }) {
  const t = useTranslator();
  return (
    <article class="finding severity-warning" data-testid="finding" data-field={outcome.field} data-severity="warning">
      <h3>
        <Icon name="warning" />
        <span>{fieldName(t, outcome.field)}</span>
        <span class="finding-badge">{t.t('outcome.mismatch')}</span>
      </h3>
      <ValuePair outcome={outcome} kind={kind} />
      <p class="quiet"><Words text={reasonSentence(t, outcome.reason)} /><ClaimSource claim={outcome.claim} /></p>
    </article>
  );
}

interface FindingCardProps {
  finding: Finding;
  /** The comparison the finding speaks of, where it speaks of one field. */
  outcome?: FieldOutcome;
  kind?: FieldKind;
}

/** One finding: what it is about, claimed above shown, why, and the rule it rests on. */
export function FindingCard({ finding, outcome, kind }: FindingCardProps) {
  const t = useTranslator();
  return (
    <article class={`finding severity-${finding.severity}`} data-testid="finding" data-rule={finding.basis.rule} data-severity={finding.severity} data-field={finding.field}>
      <h3>
        <Icon name={finding.severity} />
        <span>{findingTitle(t, finding)}</span>
        <span class="finding-badge">{findingBadge(t, finding)}</span>
      </h3>
      {outcome && <ValuePair outcome={outcome} kind={kind} />}
      <p class="quiet">
        <Words text={reasonSentence(t, outcome?.outcome === 'mismatch' ? outcome.reason : finding.reason)} />
        <ClaimSource claim={outcome?.claim} />
      </p>
      <RuleBasis basis={finding.basis} />
    </article>
  );
}
