import type { RuleFinding } from '../context';
import { defineKind } from '../kind';
import { z } from '../schema';

/** What is filed (备案) must not be presented as approved: looks at the words of the claims themselves. */
export default defineKind({
  id: 'wording',
  params: z.strictObject({ fields: z.array(z.string()), wrongWords: z.array(z.string()) }),
  evaluate: ({ fields, wrongWords }, { claims }): RuleFinding[] =>
    fields.flatMap((field) => {
      const claim = claims.get(field);
      const words = `${claim?.value ?? ''} ${claim?.sourceNote ?? ''}`.normalize('NFKC').toLowerCase();
      const word = wrongWords.find((wrong) => words.includes(wrong.toLowerCase()));
      return word === undefined ? [] : [{ field, reason: { code: 'filingCalledApproval', params: { word } } }];
    }),
});
