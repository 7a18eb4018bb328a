import type { Trial, TrialValue } from '../../../domain/lesson';
import { Icon } from '../../components/icons';
import { Value } from '../../components/value';
import { useTranslator } from '../../i18n';
import { type FieldKind, useServices } from '../../services';

function TriedValue({ tried: { value, state, section, misfit }, kind }: { tried: TrialValue; kind: FieldKind | undefined }) {
  const t = useTranslator();
  const word = t.t(`valueState.${state}`);
  return (
    <p class="trial-value" data-testid="trial-value">
      {value === '' ? <span class="faint">{word}</span> : <Value kind={kind} text={value} />}
      {section && <span class="faint small"> {section}</span>}
      {value !== '' && state !== 'shown' && <span class="tag">{word}</span>}
      {misfit && <span class="trial-misfit small"><Icon name="warning" size={14} />{t.t('teach.misfit')}</span>}
    </p>
  );
}

function Tried({ values, field }: { values: readonly TrialValue[]; field: string | null }) {
  const t = useTranslator();
  const kind = useServices().fieldKinds[field ?? ''];
  if (values.length === 0) return <p class="quiet">{t.t('teach.readsNothing')}</p>;
  return (
    <>
      <p class="quiet small">{t.t(field === null ? 'teach.leavesOut' : 'teach.reads')}</p>
      {values.map((tried, index) => <TriedValue key={index} tried={tried} kind={kind} />)}
    </>
  );
}

/** What would be read, before anything is kept: each value with its state, and whether it reads as a value of the field at all. */
export function TrialView({ trial, field }: { trial: Trial | undefined; field: string | null | undefined }) {
  const t = useTranslator();
  return (
    <div class="section trial" role="status" aria-live="polite" data-testid="trial" data-values={trial?.values.length}>
      {field === undefined && <p class="faint">{t.t('teach.choose')}</p>}
      {field !== undefined && trial !== undefined && <Tried values={trial.values} field={field} />}
    </div>
  );
}
