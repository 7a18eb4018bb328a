// npm test: everything, end-to-end tests in real browsers included.
import { ensureDependencies } from './bootstrap.mjs';

ensureDependencies();
const { check, endToEnd, finish } = await import('./steps.mjs');
await check();
await endToEnd();
finish();
