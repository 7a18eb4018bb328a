/** A language of the screens: our own catalogues, switchable at run time. */
export type LanguageTag = 'en' | 'zh_CN' | 'zh_TW';

/** What a person chose for themselves on this device. */
export interface Settings {
  /** `auto` follows the browser. */
  language: LanguageTag | 'auto';
  theme: 'auto' | 'light' | 'dark';
  /** Mark values on the page. */
  marks: boolean;
  /** Show the number of open findings on the toolbar icon. */
  badge: boolean;
  /** Id of the rule pack in use. */
  pack: string;
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', theme: 'auto', marks: true, badge: true, pack: 'article-2026' };
