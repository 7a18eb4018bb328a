import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldDefinition } from '../domain/field';
import type { FieldId } from '../domain/reading';
import type { Settings } from '../domain/settings';
import type { ScreenClient } from '../messages/client';

/** Where the settings are kept. */
export interface SettingsPort {
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<void>;
  /** Calls `listener` after every change, also one made on another screen; returns the way to stop. */
  watch(listener: (settings: Settings) => void): () => void;
}

/** How a field's values are set on screens. */
export type FieldKind = FieldDefinition['kind'];

/** Everything a screen needs from outside. The entry points put it together. */
export interface Services {
  client: ScreenClient;
  /** The tab the popup speaks of; absent in the workbench. */
  tabId?: number;
  settings: SettingsPort;
  /** The browser's languages, most wanted first, as BCP 47 tags. */
  browserLanguages: readonly string[];
  /** Opens the workbench at a route: "/parties/ID", "/evidence/ID", "/". */
  openWorkbench(route: string): void;
  /** Opens the side panel; absent where the browser has none. */
  openPanel?(): void;
  /** Asks the user for origins; to be called in a click handler before anything is awaited. Resolves to whether they are granted. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  /** Puts a text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** Closes the popup, so that the page beneath is in front; does nothing in a tab. */
  leave(): void;
  fieldKinds: Readonly<Record<FieldId, FieldKind>>;
  /** The keys of "save evidence" as the browser has them, "Alt+Shift+S"; absent while none are set. */
  saveShortcut?: string;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services of this screen. Throws when a component is rendered outside `Screen`. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('No services: render inside <Screen services={…}>');
  return services;
}
