import type { EvidenceRecord } from '../../domain/evidence';
import { Icon } from '../components/icons';
import { useTranslator } from '../i18n';
import { portalName } from '../sentences';
import type { Translator } from '../../locales/translate';
import { hrefOf } from './routes';

/** Characters of a digest that tell records apart by eye. */
const DIGEST_SHOWN = 12;

/** Where a record was captured: the portal, or the host with what it is worth. */
export function sourceOf(t: Translator, { page: { host } }: EvidenceRecord): string {
  return host.kind === 'official' ? portalName(t, host.portal, 'portalShort') : `${host.host || t.t('host.none')} · ${t.t(`host.${host.kind}`)}`;
}

/** Open findings at the time of capture. What was not compared, or not on an official host, is never called free of findings. */
export function OpenFindings({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  const { openFindings: count, page, partyId } = record;
  if (page.host.kind !== 'official') return <span class="outcome-mark tone-unknown"><Icon name="unknown" size={14} />{t.t('evidence.notVerification')}</span>;
  if (partyId === undefined) return <span class="outcome-mark tone-absent"><Icon name="notShown" size={14} />{t.t('evidence.notCompared')}</span>;
  return <span class={`outcome-mark ${count > 0 ? 'severity-warning' : 'tone-same'}`}><Icon name={count > 0 ? 'warning' : 'same'} size={14} />{t.t('evidence.open', { count })}</span>;
}

/** Evidence records as rows of a list. */
export function EvidenceRows({ records }: { records: readonly EvidenceRecord[] }) {
  const t = useTranslator();
  return (
    <ul class="list">
      {records.map((record) => (
        <li key={record.id} class="list-row list-evidence" data-testid="evidence-row" data-id={record.id}>
          <a class="list-main" href={hrefOf(['evidence', record.id])}>{record.partyName ?? record.page.title}</a>
          <span class="list-source quiet small">{sourceOf(t, record)}</span>
          <span class="nowrap small">{t.time(record.capturedAt)}</span>
          <OpenFindings record={record} />
          <span class="code faint small" title={record.manifestHash}>{record.manifestHash.slice(0, DIGEST_SHOWN)}</span>
        </li>
      ))}
    </ul>
  );
}
