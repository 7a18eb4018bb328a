import type { EvidenceRecord } from '../../../domain/evidence';
import { evidenceWithContent, getEvidence } from '../../../store/queries';
import { Icon } from '../../components/icons';
import { HostBanner } from '../../components/host-line';
import { useTranslator } from '../../i18n';
import { Gone, Loaded, Page } from '../page';
import { hrefOf } from '../routes';
import { useLive } from '../use-live';
import { EvidenceActions } from './evidence-actions';
import { OpenFindings, sourceOf } from '../evidence-rows';
import { Screenshot } from './screenshot';

function Facts({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  const { partyId, partyName, page, pack } = record;
  return (
    <dl class="facts">
      <div><dt>{t.t('column.enterprise')}</dt><dd>{partyId ? <a href={hrefOf(['parties', partyId])}>{partyName ?? partyId}</a> : (partyName ?? '–')}</dd></div>
      <div><dt>{t.t('evidence.capturedAt')}</dt><dd>{t.t('evidence.time', { shanghai: t.time(record.capturedAt), utc: record.capturedAt })}</dd></div>
      <div><dt>{t.t('evidence.source')}</dt><dd>{sourceOf(t, record)}</dd></div>
      <div><dt>{t.t('evidence.findings')}</dt><dd><OpenFindings record={record} /></dd></div>
      <div class="facts-wide"><dt>{t.t('evidence.address')}</dt><dd class="code">{page.url}</dd></div>
      <div><dt>{t.t('save.packTitle')}</dt><dd>{pack.id} · {pack.version}</dd></div>
      <div class="facts-wide"><dt>{t.t('evidence.manifestHash')}</dt><dd class="code digest">{record.manifestHash}</dd></div>
    </dl>
  );
}

function Parts({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  return (
    <div class="table-wrap">
      <table class="table">
        <thead><tr>{(['file', 'size', 'digest'] as const).map((column) => <th key={column} scope="col">{t.t(`column.${column}`)}</th>)}</tr></thead>
        <tbody>
          {record.parts.map(({ path, bytes, sha256, role }) => (
            <tr key={path} data-testid="evidence-part">
              <th scope="row">{path}<span class="block faint small">{t.t(`part.${role}`)}</span></th>
              <td class="nowrap">{t.size(bytes)}</td>
              <td class="code digest">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What capture tried and could not have: said, never left out. */
function Limits({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  const lacking = record.checks.filter(({ result }) => result !== 'pass');
  if (lacking.length === 0) return null;
  return (
    <section class="block-section">
      <h2>{t.t('evidence.limits')}</h2>
      <ul class="plain-list">{lacking.map(({ id, result, detail }) => <li key={id}><Icon name={result === 'fail' ? 'warning' : 'notShown'} size={14} /> <b>{t.find(`captureCheck.${id}`) ?? id}</b> <span class="quiet" title={detail}>{t.find(`captureCheckLack.${id}`) ?? detail}</span></li>)}</ul>
    </section>
  );
}

function SameContent({ record }: { record: EvidenceRecord }) {
  const t = useTranslator();
  const found = useLive((db) => evidenceWithContent(db, record.contentHash), record.contentHash);
  const others = (found.value ?? []).filter(({ id }) => id !== record.id);
  if (others.length === 0) return null;
  return <p class="quiet same-content">{t.t('evidence.sameContent')} {others.map(({ id, capturedAt }) => <a key={id} class="spaced" href={hrefOf(['evidence', id])}>{t.time(capturedAt)}</a>)}</p>;
}

/** One evidence record: what was seen, its files with their digests, and what can be done with it. */
export function EvidencePage({ id }: { id: string }) {
  const t = useTranslator();
  const found = useLive(async (db) => (await getEvidence(db, id)) ?? null, `evidence ${id}`);
  const back = { href: hrefOf(['evidence']), label: t.t('view.evidence') };
  return (
    <Page title={found.value ? t.t('evidence.title', { name: found.value.partyName ?? found.value.page.title }) : back.label} back={back} actions={found.value && <EvidenceActions id={id} />}>
      <Loaded from={found}>
        {(record) =>
          record === null ? <Gone href={back.href} label={back.label} /> : (
            <>
              <HostBanner host={record.page.host} />
              <Facts record={record} />
              <SameContent record={record} />
              <Screenshot record={record} />
              <section class="block-section"><h2>{t.t('evidence.files')}</h2><Parts record={record} /><p class="quiet small">{t.t('evidence.meaning')}</p></section>
              <Limits record={record} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
