import type { Engagement } from '../../../domain/party';
import { useTranslator } from '../../i18n';

/** What is known of the business itself; nothing at all while nothing was entered. */
export function BusinessFacts({ engagement: { goodsValue, bonded, signedOn, plannedOn, screenshotClause } }: { engagement: Engagement }) {
  const t = useTranslator();
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : t.t(value ? 'answer.yes' : 'answer.no'));
  const facts = ([
    ['goodsValue', goodsValue && t.money(goodsValue.amount, goodsValue.currency)],
    ['plannedOn', plannedOn],
    ['signedOn', signedOn],
    ['bonded', yesOrNo(bonded)],
    ['screenshotClause', yesOrNo(screenshotClause)],
  ] as const).filter(([, text]) => text !== undefined);
  if (facts.length === 0) return null;
  return <dl class="facts" data-testid="business-facts">{facts.map(([name, text]) => <div key={name}><dt>{t.t(`engagement.${name}`)}</dt><dd>{text}</dd></div>)}</dl>;
}
