import { isCivilDay } from '../calendar/civil-date';
import type { Engagement, Money } from '../domain/party';
import { type Problem, problem } from '../domain/problems';
import type { EngagementDraft } from '../messages/schemas';

type Facts = Pick<Engagement, 'goodsValue' | 'bonded' | 'signedOn' | 'plannedOn' | 'screenshotClause'>;

/** Digits with commas between thousands and at most two decimals; 1.200,50 is not guessed at. */
const AMOUNT = /^\d{1,15}(?:\.\d{1,2})?$/u;

function readMoney({ goodsAmount = '', currency = '' }: EngagementDraft, problems: Problem[]): Money | undefined {
  const plain = goodsAmount.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(/,(?=\d{3}(?:\D|$))/gu, '');
  if (plain === '') return undefined;
  const code = currency.trim().toUpperCase();
  if (!AMOUNT.test(plain)) problems.push(problem('amountUnreadable', { value: goodsAmount.trim() }, 'goodsAmount'));
  if (!/^[A-Z]{3}$/u.test(code)) problems.push(problem('currencyUnreadable', { value: currency.trim() }, 'currency'));
  return { amount: Number(plain), currency: code };
}

function readDay(field: 'signedOn' | 'plannedOn', text: string, problems: Problem[]): { [F in typeof field]?: string } {
  if (text === '') return {};
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (!isCivilDay(Number(year), Number(month), Number(day))) problems.push(problem('dateUnreadable', { value: text }, field));
  return { [field]: text };
}

const readChoice = <K extends string>(key: K, choice: 'yes' | 'no' | '' | undefined): { [P in K]?: boolean } =>
  (choice === 'yes' || choice === 'no' ? { [key]: choice === 'yes' } : {}) as { [P in K]?: boolean };

/** Reads what a form says of the business itself; what is left empty is not known. Adds to `problems` what cannot be read. */
export function readEngagementFacts(draft: EngagementDraft, problems: Problem[]): Facts {
  const goodsValue = readMoney(draft, problems);
  return {
    ...(goodsValue && { goodsValue }),
    ...readChoice('bonded', draft.bonded),
    ...readChoice('screenshotClause', draft.screenshotClause),
    ...readDay('signedOn', draft.signedOn ?? '', problems),
    ...readDay('plannedOn', draft.plannedOn ?? '', problems),
  };
}
