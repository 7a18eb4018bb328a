import { defineConfig } from 'wxt';
import { sizeBudget } from './scripts/size-budget';
import { manifestMessages } from './scripts/manifest-messages';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    commands: {
      'save-evidence': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSaveEvidence__',
      },
    },
    minimum_chrome_version: browser === 'firefox' ? undefined : '123',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'countercheck@countercheck.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': manifestMessages,
    'build:done': sizeBudget,
  },
});
