import { useState } from 'preact/hooks';
import type { RuleText } from '../../../domain/rule-pack';
import { SeverityMark } from '../../components/outcome-mark';
import { useTranslator } from '../../i18n';
import { packWords, ruleWords } from '../../sentences';
import { PackActions } from '../packs/pack-actions';
import { PackImport } from '../packs/pack-import';
import { PackNotice } from '../packs/pack-notice';
import { PackPreviewDialog } from '../packs/pack-preview';
import { type ListedPack, usePackInUse, usePacks } from '../packs/use-packs';
import { Page } from '../page';
import { defineView } from '../view';
import { OldRules } from './old-rules';

function Period({ rule: { effectiveFrom: from, effectiveTo: to } }: { rule: RuleText }) {
  const t = useTranslator();
  if (from === undefined && to === undefined) return null;
  return <span class="faint small nowrap">{from && to ? t.t('rules.fromTo', { from, to }) : from ? t.t('rules.from', { from }) : t.t('rules.to', { to: to! })}</span>;
}

function Rule({ rule }: { rule: RuleText }) {
  const t = useTranslator();
  const { title, lawNote } = ruleWords(t, rule);
  return (
    <li class="rule" id={rule.id} data-testid="rule-row" data-rule={rule.id}>
      <h3><span class="code">{rule.id}</span> {title}</h3>
      <div class="row rule-side"><Period rule={rule} /><SeverityMark severity={rule.severity} /></div>
      <blockquote>{rule.quote}</blockquote>
      {lawNote && <p class="quiet"><b>{t.t('finding.lawNote')}</b> {lawNote}</p>}
    </li>
  );
}

function Pack({ listed, inUse, consider }: { listed: ListedPack; inUse: boolean; consider: () => void }) {
  const t = useTranslator();
  const { pack } = listed;
  const { title, source } = packWords(t, pack);
  return (
    <details class="block-section pack" open={inUse} data-testid="pack" data-pack={pack.id}>
      <summary>
        <h2>{title}</h2>
        <span class="quiet">{pack.id} · {pack.version} · {t.t('rules.count', { count: pack.rules.length })}</span>
        {listed.text !== undefined && <span class="tag">{t.t('pack.own')}</span>}
        {inUse && <span class="tag">{t.t('rules.inUse')}</span>}
      </summary>
      <p class="quiet">{t.t('rules.source', { source })}</p>
      <PackActions listed={listed} inUse={inUse} consider={consider} />
      <OldRules pack={pack} />
      <ul class="rules">{pack.rules.map((rule) => <Rule key={rule.id} rule={rule} />)}</ul>
    </details>
  );
}

/** The rule packs: which is in use, and what each rule rests on. */
function Rules() {
  const t = useTranslator();
  const packs = usePacks();
  const current = usePackInUse()?.id;
  const [considered, consider] = useState<string | null>(null);
  return (
    <Page title={t.t('view.rules')}>
      <p class="quiet lead">{t.t('rules.text')}</p>
      <PackNotice />
      {packs.map((listed) => <Pack key={listed.pack.id} listed={listed} inUse={listed.pack.id === current} consider={() => consider(listed.pack.id)} />)}
      <PackImport />
      {considered !== null && <PackPreviewDialog id={considered} close={() => consider(null)} />}
    </Page>
  );
}

export default defineView({ id: 'rules', order: 4, icon: 'rules', View: Rules });
