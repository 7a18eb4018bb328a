import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { sizeBudget } from './scripts/size-budget';
import { manifestMessages } from './scripts/manifest-messages';

/** WXT's plain `browser`, without the polyfill its module puts in its place. */
const NATIVE_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
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
    // Content scripts need no polyfill: MV3's own API answers with promises in every browser we ship
    // to, and the polyfill would take a seventh of the script's budget.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': NATIVE_BROWSER } };
    },
    // The hosts read by themselves are the hosts we may read: the portals' own list, once.
    'build:manifestGenerated': (_, manifest) => {
      manifest.host_permissions = manifest.content_scripts?.flatMap(({ matches = [] }) => matches);
    },
    'build:publicAssets': manifestMessages,
    'build:done': sizeBudget,
  },
});
