import { parseCustomsCode } from '../../identifiers/customs-code';
import { readTradeScope } from '../business-scope';
import { bestText, type RuleContext, type RuleFinding, shownTexts } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

interface Params {
  exemptCategories: string[];
}

/** A pure customs broker declares for others and trades nothing: its item is 报关业务. */
function isExempt(context: RuleContext, { exemptCategories }: Params): boolean {
  const categories = shownTexts(context.here.readings, 'customsCategory');
  if (categories.length > 0) return categories.every((category) => exemptCategories.includes(category.trim()));
  const claim = context.claims.get('customsCategory')?.value;
  if (claim !== undefined) return exemptCategories.includes(claim.trim());
  const codes = context.party.customsCodes.map(parseCustomsCode);
  return codes.length > 0 && codes.every((code) => code.ok && code.value.broker);
}

/** The business scope must include importing and exporting goods or technology. */
export default defineKind({
  id: 'trade-scope',
  params: z.strictObject({ exemptCategories: z.array(z.string()) }),
  evaluate: (params: Params, context): RuleFinding[] => {
    const scope = bestText(context, 'businessScope');
    if (!scope || isExempt(context, params)) return [];
    const trade = readTradeScope(scope.text);
    if (trade.goods || trade.technology || trade.truncated) return [];
    const code = trade.near === 'agencyOnly' ? 'scopeAgencyOnly' : 'scopeLacksTrade';
    // Import and export of certain goods, or of the firm's own, needs a person to judge; a claim may quote the scope in part.
    const unsure = scope.from === 'claimed' || trade.near === 'specificGoodsOnly' || trade.near === 'ownProductsOnly';
    return [{ ...(unsure && { severity: 'notice' }), field: 'businessScope', reason: { code, params: {} } }];
  },
});
