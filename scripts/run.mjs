// Runs a TypeScript script with the project's own Vite pipeline, so that scripts see the same
// modules as the extension (import.meta.glob registries included) on any Node that runs the build.
//   node scripts/run.mjs scripts/NAME.ts [ARGUMENTS…]
// The script's default export takes the arguments and resolves to the exit code.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(script), { configFile: false, logLevel: 'error' });
process.exitCode = await module.default(args);
