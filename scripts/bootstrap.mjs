// The first steps of `npm start`, `npm test` and `npm run check`. Plain Node: it runs before
// anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

const changedAt = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Node ${process.versions.node} is too old: ${OLDEST_NODE.join('.')} or later is needed.`);
  process.exit(1);
}

/** Runs `npm ci` when nothing is installed, or something older than package-lock.json says. */
export function ensureDependencies() {
  checkNode();
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing dependencies (npm ci)…');
  const cli = process.env.npm_execpath;
  const [command, args] = cli ? [process.execPath, [cli, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: !cli && process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci failed; its own message stands above. Without a network, point npm at a registry that can be reached.');
  process.exit(status ?? 1);
}

/**
 * Runs a Node program of the project and resolves to its exit code and output.
 * @param {string[]} args program and arguments, from the project's root
 * @param {{ show?: boolean }} [options] `show` writes straight to the terminal
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { show = false } = {}) {
  return new Promise((resolve) => {
    const env = show ? process.env : { ...process.env, NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    // Ctrl+C reaches the child as well; it decides when to end.
    const wait = () => {};
    process.on('SIGINT', wait);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => {
      process.off('SIGINT', wait);
      resolve({ code: code ?? 1, output });
    });
  });
}
