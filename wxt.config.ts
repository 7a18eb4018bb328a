import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { sizeBudget } from './scripts/size-budget';
import { manifestMessages } from './scripts/manifest-messages';

/** WXT's plain `browser`, without the polyfill its module puts in its place. */
const NATIVE_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

/** Stands where WXT's context of content scripts would. */
const NO_CONTEXT = fileURLToPath(new URL('lib/platform/no-context.ts', import.meta.url));

/** The lists of hosts come from the registries, which only Vite can gather. */
const PORTAL_MATCHES = fileURLToPath(new URL('lib/portals/matches.ts', import.meta.url));

async function portalMatches(): Promise<string[]> {
  const { module } = await runnerImport<typeof import('./lib/portals/matches')>(PORTAL_MATCHES, { configFile: false, logLevel: 'error' });
  return module.portalMatches();
}

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
      const [content, unlisted] = ['content-script', 'unlisted-script'].map((kind) => entrypoints.some(({ type }) => type === kind));
      const alias = { ...(content || unlisted ? { 'wxt/browser': NATIVE_BROWSER } : {}), ...(content ? { 'wxt/utils/content-script-context': NO_CONTEXT } : {}) };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
    },
    // The hosts read by themselves are the hosts we may read: the portals' own list, once. Not in
    // the script itself: it would carry all portals along.
    'entrypoints:resolved': async (_, entrypoints) => {
      const matches = await portalMatches();
      for (const entrypoint of entrypoints) if (entrypoint.type === 'content-script') entrypoint.options.matches = matches;
    },
    'build:manifestGenerated': async (_, manifest) => {
      manifest.host_permissions = await portalMatches();
    },
    'build:publicAssets': manifestMessages,
    'build:done': sizeBudget,
  },
});
