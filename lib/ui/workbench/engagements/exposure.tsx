import type { RuleRef } from '../../../domain/check';
import type { EngagementExposure } from '../../../domain/exposure';
import type { Engagement } from '../../../domain/party';
import { RuleBasis } from '../../components/rule-basis';
import { Words } from '../../components/words';
import { useTranslator } from '../../i18n';
import { ruleWords } from '../../sentences';
import { Loaded } from '../page';
import { useAnswer } from '../use-answer';

/** An estimate with its caveat in sight and its rule to unfold. */
function Estimate({ title, text, basis }: { title: string; text: string; basis: RuleRef }) {
  const t = useTranslator();
  const { lawNote } = ruleWords(t, basis);
  return (
    <div class="estimate">
      <h3>{title}</h3>
      <p class="estimate-range"><Words text={text} /></p>
      <p class="quiet small">{t.t('exposure.caveat')}{lawNote && <> <b>{t.t('finding.lawNote')}</b> {lawNote}</>}</p>
      <RuleBasis basis={basis} />
    </div>
  );
}

/** What may follow besides, without a figure. */
function Consequence({ basis }: { basis: RuleRef }) {
  const t = useTranslator();
  const { title, lawNote } = ruleWords(t, basis);
  return (
    <div class="estimate" data-testid="consequence" data-rule={basis.rule}>
      <h3>{title}</h3>
      <p class="quiet small">{t.t('exposure.possible')}{lawNote && <> <b>{t.t('finding.lawNote')}</b> {lawNote}</>}</p>
      <RuleBasis basis={basis} />
    </div>
  );
}

function Estimates({ exposure: { fine, delay, consequences = [], goodsValue, plannedOn } }: { exposure: EngagementExposure }) {
  const t = useTranslator();
  const day = delay && t.t(delay.provisional ? 'exposure.delayProvisional' : 'exposure.delayRange', { planned: plannedOn ?? '', from: delay.from, to: delay.to });
  return (
    <>
      {fine && goodsValue && <Estimate title={t.t('exposure.fine')} text={t.t('exposure.fineRange', { min: t.money(fine.min, goodsValue.currency), max: t.money(fine.max, goodsValue.currency) })} basis={fine.basis} />}
      {delay && <Estimate title={t.t('exposure.delay')} text={day!} basis={delay.basis} />}
      {consequences.map((basis) => <Consequence key={basis.rule} basis={basis} />)}
      {!goodsValue && <p class="quiet">{t.t('exposure.noValue')}</p>}
      {plannedOn === undefined && <p class="quiet">{t.t('exposure.noDay')}</p>}
    </>
  );
}

/** What the open findings of the members may cost; `checked` names the last check it rests on. */
export function Exposure({ engagement: { id, revision }, checked }: { engagement: Engagement; checked: string }) {
  const t = useTranslator();
  const answer = useAnswer('engagement/exposure', { id }, `${id} ${revision} ${checked}`);
  return (
    <section class="block-section" data-testid="exposure">
      <h2>{t.t('exposure.title')}</h2>
      <Loaded from={answer}>
        {(exposure) => (
          <>
            <p class="quiet">{t.t(exposure.open > 0 ? 'exposure.open' : 'exposure.none', { count: exposure.open, checked: t.number(exposure.checked), members: t.number(exposure.members) })}</p>
            {exposure.open > 0 && <Estimates exposure={exposure} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
