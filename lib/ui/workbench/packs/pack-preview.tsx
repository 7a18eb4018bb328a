import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problems';
import type { PackPreview, PartyPreview, RuleName } from '../../../domain/rule-pack';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FormProblems } from '../../components/form-field';
import { Icon } from '../../components/icons';
import { useToast } from '../../components/toast';
import { useTranslator } from '../../i18n';
import { ruleWords } from '../../sentences';
import { useServices } from '../../services';
import { Loaded } from '../page';
import { hrefOf } from '../routes';
import { FindingChanges } from './finding-changes';
import { usePreview } from './use-preview';

/** Parties shown with their changes; the rest is counted. */
const MOST_SHOWN = 100;

function RuleNames({ summary, rules }: { summary: string; rules: readonly (RuleName & { what?: string[] })[] }) {
  const t = useTranslator();
  if (rules.length === 0) return null;
  return (
    <details class="preview-rules">
      <summary>{summary} <Icon name="unfold" size={14} /></summary>
      <ul>
        {rules.map(({ id, what = [], ...words }) => (
          <li key={id}><span class="code faint">{id}</span> {ruleWords(t, words).title}{what.length > 0 && <span class="quiet"> · {t.list(what.map((one) => t.find(`ruleAspect.${one}`) ?? one))}</span>}</li>
        ))}
      </ul>
    </details>
  );
}

function RuleChanges({ preview: { added, dropped, changed } }: { preview: PackPreview }) {
  const t = useTranslator();
  if (added.length + dropped.length + changed.length === 0) return <p class="quiet">{t.t('preview.sameRules')}</p>;
  return (
    <>
      <RuleNames summary={t.t('preview.added', { count: added.length })} rules={added} />
      <RuleNames summary={t.t('preview.changed', { count: changed.length })} rules={changed} />
      <RuleNames summary={t.t('preview.dropped', { count: dropped.length })} rules={dropped} />
    </>
  );
}

function PartyChanges({ party }: { party: PartyPreview }) {
  return (
    <section class="preview-party" data-testid="preview-party">
      <h4><a href={hrefOf(['parties', party.partyId])}>{party.name}</a></h4>
      <FindingChanges changes={party} />
    </section>
  );
}

/** How many parties were judged again so far, and how many there are; the space is the same when it is done. */
function Progress({ preview: { judged, looked, total, next } }: { preview: PackPreview }) {
  const t = useTranslator();
  const words = next === undefined ? t.t('preview.judged', { count: judged }) : t.t('preview.judging', { looked: t.number(looked), total: t.number(total) });
  return (
    <p class="quiet preview-progress" role="status" data-testid="preview-progress" data-done={next === undefined}>
      {words}
      <progress max={Math.max(total, 1)} value={looked} hidden={next === undefined} aria-label={t.t('preview.title')} />
    </p>
  );
}

function Changes({ preview }: { preview: PackPreview }) {
  const t = useTranslator();
  const { from, to, parties, judged, next } = preview;
  const hidden = parties.length - MOST_SHOWN;
  return (
    <>
      <p class="quiet">{t.t('preview.fromTo', { from: `${from.id} ${from.version}`, to: `${to.id} ${to.version}` })}</p>
      <h3>{t.t('view.rules')}</h3>
      <RuleChanges preview={preview} />
      <h3>{t.t('section.findings')}</h3>
      <Progress preview={preview} />
      {next === undefined && judged > 0 && parties.length === 0 && <p data-testid="preview-same">{t.t('preview.sameFindings')}</p>}
      {parties.slice(0, MOST_SHOWN).map((party) => <PartyChanges key={party.partyId} party={party} />)}
      {hidden > 0 && <p class="quiet">{t.t('preview.more', { count: hidden })}</p>}
    </>
  );
}

/** Puts a pack in use; a toast says so and offers the way back. Resolves to what stood in the way. */
function useUsePack(): (id: string, before: string) => Promise<readonly Problem[]> {
  const t = useTranslator();
  const { client } = useServices();
  const toast = useToast();
  return async (id, before) => {
    const reply = await client.send('pack/use', { id });
    if (!reply.ok) return reply.problems;
    const undo = () => void client.send('pack/use', { id: before }).then(({ ok }) => ok && toast({ text: t.t('edit.undone') }));
    toast({ text: t.t('pack.used', { id }), undo });
    return [];
  };
}

/** What would change with another pack, before a person decides. */
export function PackPreviewDialog({ id, close }: { id: string; close: () => void }) {
  const t = useTranslator();
  const preview = usePreview(id);
  const use = useUsePack();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const apply = async ({ from }: PackPreview) => {
    const refused = await use(id, from.id);
    setProblems(refused);
    if (refused.length === 0) close();
  };
  return (
    <Dialog title={t.t('preview.title')} close={close}>
      <div class="preview" data-testid="pack-preview">
        <Loaded from={preview}>{(value) => <Changes preview={value} />}</Loaded>
        <FormProblems problems={problems} />
        <div class="form-actions row">
          {preview.value && <Button look="primary" data-testid="use-pack" busy={preview.value.next !== undefined} onClick={() => void apply(preview.value!)}>{t.t('rules.use')}</Button>}
          <Button look="quiet" onClick={close}>{t.t('action.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
