import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with other projects' data and test suites, or null when it is not there: such tests then skip and say so. */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.CLAIMWATCH_SHARED ?? join(import.meta.dirname, '../../shared'));
  return existsSync(folder) ? folder : null;
}

/** A path below the shared folder, or null (with a loud line on stderr) when it is absent. */
export function sharedPath(...parts: string[]): string | null {
  const folder = sharedFolder();
  const path = folder && join(folder, ...parts);
  if (path && existsSync(path)) return path;
  process.stderr.write(
    `SKIPPED: ${parts.join('/')} is not there (set CLAIMWATCH_SHARED to the shared folder)\n`,
  );
  return null;
}
