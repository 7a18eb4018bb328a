import { toSimplified } from '../../identifiers/simplified';
import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

const folded = (text: string): string => toSimplified(text.normalize('NFKC')).toLowerCase();
/** Words that turn the next one into its opposite: 无需审批, 非许可, "no approval". */
const NEGATION = /(?:无需|无须|不需|不须|毋须|免予|免于|并非|不是|不经|未经|非|免|without|not|no)\s*(?:an?\s+|any\s+)?$/u;

function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!NEGATION.test(text.slice(0, at))) return true;
  }
  return false;
}

/** What is filed (备案) must not be presented as approved: looks at the words of the claims themselves. */
export default defineKind({
  id: 'wording',
  params: z.strictObject({
    fields: z.array(z.string()),
    wrongWords: z.array(z.string()),
    /** What it is called rightly, for people to read. */
    rightWords: z.optional(z.array(z.string())),
  }),
  evaluate: ({ fields, wrongWords }, { claims }): RuleFinding[] =>
    fields.flatMap((field) => {
      const claim = claims.get(field);
      const words = folded(`${claim?.value ?? ''} ${claim?.sourceNote ?? ''}`);
      const word = wrongWords.find((wrong) => says(words, folded(wrong)));
      return word === undefined ? [] : [{ field, reason: { code: 'filingCalledApproval', params: { word } } }];
    }),
});
