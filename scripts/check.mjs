// npm run check: everything but the end-to-end tests.
import { ensureDependencies } from './bootstrap.mjs';

ensureDependencies();
const { check, finish } = await import('./steps.mjs');
await check();
finish();
