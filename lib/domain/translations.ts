import type { LanguageTag } from './settings';

/** Words in the languages of the screens that have them. */
export type Translations<Words> = { [Tag in LanguageTag]?: Words | undefined };

/** What a rule is called and how public law stands to it, in another language; the quote stays as quoted. */
export interface RuleWords {
  title?: string | undefined;
  lawNote?: string | undefined;
}
