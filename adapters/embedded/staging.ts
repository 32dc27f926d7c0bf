import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Target paths below the root, in the order of the staged files `0`, `1`, `2`, … */
const Manifest = z.array(z.string());

const manifestName = 'manifest.json';

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDurably(path: string, body: string | Uint8Array): void {
  writeFileSync(path, body, { flush: true });
}

/** Moves what is still staged to where it belongs. A file that is gone from the stage was moved before a crash. */
function finish(root: string, stage: string): void {
  const targets = Manifest.parse(JSON.parse(readFileSync(join(stage, manifestName), 'utf8')));
  const folders = new Set<string>();
  for (const [index, path] of targets.entries()) {
    const from = join(stage, String(index));
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(from)) renameSync(from, target);
    folders.add(dirname(target));
  }
  folders.forEach(sync);
  rmSync(stage, { recursive: true });
}

/** Finishes what a crash cut off after it was decided, and throws away what had not been. */
export function recover(root: string, staging: string): void {
  if (!existsSync(staging)) return;
  for (const name of readdirSync(staging)) {
    const stage = join(staging, name);
    if (existsSync(join(stage, manifestName))) finish(root, stage);
    else rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * Writes several files so that they appear together: all are staged and flushed to disk, then the manifest takes its name, which
 * is the decision, then each is moved into place. After a crash `recover` completes or forgets the whole.
 */
export function writeTogether(
  root: string,
  staging: string,
  files: readonly { readonly path: string; readonly body: string | Uint8Array }[],
): void {
  mkdirSync(staging, { recursive: true });
  const stage = mkdtempSync(join(staging, 'publish-'));
  try {
    for (const [index, { body }] of files.entries()) writeDurably(join(stage, String(index)), body);
    const manifest = join(stage, manifestName);
    writeDurably(`${manifest}.partial`, JSON.stringify(files.map(({ path }) => path)));
    renameSync(`${manifest}.partial`, manifest);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  sync(stage);
  finish(root, stage);
}
