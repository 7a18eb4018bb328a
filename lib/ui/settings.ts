import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import type { SettingsPort } from './services';

const SettingsContext = createContext<Settings | null>(null);

export const SettingsProvider = SettingsContext.Provider;

/** The settings in force; `null` until they are read. */
export const useSettings = (): Settings | null => useContext(SettingsContext);

/** Follows the stored settings. A store that cannot be read must not blank the screen: the defaults stand in. */
export function useStoredSettings(port: SettingsPort): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let watched = false;
    const stop = port.watch((changed) => {
      watched = true;
      setSettings(changed);
    });
    port.get().then(
      (stored) => watched || setSettings(stored),
      () => watched || setSettings(DEFAULT_SETTINGS),
    );
    return stop;
  }, [port]);
  return settings;
}
