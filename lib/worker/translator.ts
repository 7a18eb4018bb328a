import type { Settings } from '../domain/settings';
import { type Translator, createTranslator, loadCatalogue, resolveLanguage } from '../locales/translate';
import { browserLanguages } from '../platform/settings';

/** The sentences of the language the user chose, for what the worker says outside the screens. */
export async function translatorOf(settings: Settings): Promise<Translator> {
  const language = resolveLanguage(settings.language, browserLanguages());
  return createTranslator(language, await loadCatalogue(language));
}
