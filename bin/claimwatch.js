#!/usr/bin/env node
// Starts the command line with a Node that knows how to run it. npm links Node 24 into node_modules/.bin; a shell that finds an older
// one first ends up there all the same.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const cli = new URL('../cli.ts', import.meta.url);

if (major > 22 || (major === 22 && minor >= 18)) {
  const { main } = await import(cli.href);
  await main(process.argv.slice(2));
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
  if (!existsSync(node)) {
    console.error(
      `Claimwatch needs Node 22.18 or newer; this is ${process.versions.node}. Run "npm ci" in its folder: it brings one along.`,
    );
    process.exit(2);
  }
  const result = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(result.status ?? 1);
}
