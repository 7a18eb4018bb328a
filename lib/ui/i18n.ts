import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { BCP47, createTranslator, loadCatalogue, resolveLanguage, type Translator } from '../locales/translate';
import { useServices } from './services';
import { useSettings } from './settings';

const TranslatorContext = createContext<Translator | null>(null);

export const TranslatorProvider = TranslatorContext.Provider;

/** The translator of this screen. Throws when a component is rendered outside `Screen`. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('No translator: render inside <Screen services={…}>');
  return translator;
}

/** Loads the catalogue of the language set, and again when the setting changes; `null` until the first is there. */
export function useCatalogue(): Translator | null {
  const { browserLanguages } = useServices();
  const settings = useSettings();
  const [translator, setTranslator] = useState<Translator | null>(null);
  const tag = settings && resolveLanguage(settings.language, browserLanguages);
  useEffect(() => {
    if (tag === null) return;
    let current = true;
    void loadCatalogue(tag).then((catalogue) => {
      if (!current) return;
      document.documentElement.lang = BCP47[tag];
      setTranslator(createTranslator(tag, catalogue));
    });
    return () => {
      current = false;
    };
  }, [tag]);
  return translator;
}
