#!/usr/bin/env node
// Starts the command line with a Node that knows how to run it, and with settings of memory that suit it. npm links Node 24 into
// node_modules/.bin; a shell that finds an older one first ends up there all the same.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
// Both must be there before the program's first line runs, and together save a third of its memory: glibc gives each thread an arena
// of its own, which keeps what was freed there; V8 lets the space for new objects grow to 48 MB. Later starts take a third less time with
// what the first one compiled, where this folder can be written; threads do so only if the environment says it, and are up to 20 MB smaller.
const cache = fileURLToPath(new URL('../node_modules/.cache/claimwatch', import.meta.url));
const env = { MALLOC_ARENA_MAX: '1', NODE_COMPILE_CACHE: cache, ...process.env };
const heap = '--max-semi-space-size=2';
const command = [...process.execArgv, heap, fileURLToPath(import.meta.url), ...process.argv.slice(2)];

if (major < 22 || (major === 22 && minor < 18)) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
  if (!existsSync(node)) {
    console.error(
      `Claimwatch needs Node 22.18 or newer; this is ${process.versions.node}. Run "npm ci" in its folder: it brings one along.`,
    );
    process.exit(2);
  }
  const result = spawnSync(node, command, { stdio: 'inherit', env });
  process.exit(result.status ?? 1);
}
// Starts over in this same process, where the system can do that.
if (process.execve && process.platform !== 'win32' && !process.execArgv.includes(heap))
  process.execve(process.execPath, [process.execPath, ...command], env);

nodeModule.enableCompileCache?.(cache);
const { main } = await import(new URL('../cli.ts', import.meta.url).href);
await main(process.argv.slice(2));
