// npm start: see scripts/start.ts. This part runs before anything is installed.
import { ensureDependencies, runNode } from './bootstrap.mjs';

ensureDependencies();
const { code } = await runNode(['scripts/run.mjs', 'scripts/start.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
