import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { TranslatorProvider, useCatalogue } from './i18n';
import { ServicesProvider, type Services } from './services';
import { SettingsProvider, useStoredSettings } from './settings';
import { Toasts } from './components/toast';

function Translated({ children }: { children: ComponentChildren }) {
  const translator = useCatalogue();
  if (translator === null) return null;
  return (
    <TranslatorProvider value={translator}>
      <Toasts>{children}</Toasts>
    </TranslatorProvider>
  );
}

/** Every screen stands in one of these: services, settings, language, theme and toasts. */
export function Screen({ services, children }: { services: Services; children: ComponentChildren }) {
  const settings = useStoredSettings(services.settings);
  const theme = settings?.theme ?? 'auto';
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <ServicesProvider value={services}>
      <SettingsProvider value={settings}>
        <Translated>{children}</Translated>
      </SettingsProvider>
    </ServicesProvider>
  );
}
