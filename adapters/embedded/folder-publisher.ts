import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { defineError, invalidInput } from '../../core/errors.ts';
import type { PublishedFile, Publisher } from '../../core/ports.ts';
import { storageError } from '../../core/storage-errors.ts';
import { checkedPath, isImmutable, usualType } from './published-path.ts';
import { recover, writeTogether } from './staging.ts';

/** A published version was to be replaced by other bytes. */
const immutable = defineError('publish.immutable', { public: true });

/** Kept beside the files, out of what a web server shows: names that begin with a dot are never published. */
const stagingName = '.staging';
const typesName = '.content-types.json';

/** Content types that differ from what the name of the file says, by path. */
const Types = z.record(z.string(), z.string());

/** Refuses a target that is a folder, that lies below a file, or that a symbolic link leads out of the root. */
function checkTarget(root: string, path: string): void {
  const target = join(root, path);
  if (existsSync(target) && statSync(target).isDirectory()) throw invalidInput(`${path} is a folder.`);
  let folder = dirname(target);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw invalidInput(`${path} lies below a file.`);
  const real = relative(realpathSync(root), realpathSync(folder));
  if (real === '..' || real.startsWith(`..${sep}`))
    throw invalidInput(`${path} leads out of the public folder.`);
}

/** Within one call: each path once, and none that is a folder to another. */
function checkTogether(paths: readonly string[]): void {
  const seen = new Set(paths);
  if (seen.size < paths.length) throw invalidInput('A path is given twice.');
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (seen.has(path.slice(0, at))) throw invalidInput(`${path} lies below a file of the same call.`);
    }
  }
}

/**
 * Publishes into a folder for any web server. Files of a call are moved into place in one go; a reader beside this process may see
 * some of them a moment before the others, and a crash in between is completed when the folder is next opened. One process may
 * publish into a folder at a time. Where others do as well (`shared`), opening it leaves alone what one of them may be in the middle
 * of, and the next `publish` completes it. Throws `input.invalid`, `publish.immutable` and `storage.*`.
 */
export function createFolderPublisher({
  root,
  shared = false,
}: {
  readonly root: string;
  readonly shared?: boolean;
}): Publisher {
  const staging = join(root, stagingName);
  const typesPath = join(root, typesName);

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storageError(error, root);
    }
  };

  const bytesAt = (path: string): Uint8Array | null => {
    const target = join(root, path);
    return existsSync(target) && statSync(target).isFile() ? new Uint8Array(readFileSync(target)) : null;
  };

  const readTypes = (): Record<string, string> =>
    existsSync(typesPath) ? Types.parse(JSON.parse(readFileSync(typesPath, 'utf8'))) : {};

  const typeOf = (types: Record<string, string>, path: string) => types[path] ?? usualType(path);

  /** True where there is something to write. */
  function isNews(types: Record<string, string>, file: PublishedFile): boolean {
    const before = bytesAt(file.path);
    const same =
      before !== null &&
      Buffer.compare(before, file.body) === 0 &&
      typeOf(types, file.path) === file.contentType;
    if (before !== null && !same && isImmutable(file.path)) {
      throw immutable(`${file.path} is published and does not change. Publish a new version beside it.`);
    }
    return !same;
  }

  function typesWith(types: Record<string, string>, files: readonly PublishedFile[]): Record<string, string> {
    const others = Object.entries(types).filter(([path]) => !files.some((file) => file.path === path));
    const unusual = files.filter((file) => file.contentType !== usualType(file.path));
    return Object.fromEntries([...others, ...unusual.map((file) => [file.path, file.contentType] as const)]);
  }

  guarded(() => {
    mkdirSync(root, { recursive: true });
    if (!shared) recover(root, staging);
  });

  return {
    publish: async (files) =>
      guarded(() => {
        recover(root, staging);
        for (const { path } of files) checkTarget(root, checkedPath(path));
        checkTogether(files.map(({ path }) => path));
        const types = readTypes();
        const news = files.filter((file) => isNews(types, file));
        if (news.length === 0) return;
        const newTypes = JSON.stringify(typesWith(types, news), null, 1);
        const typesFile =
          newTypes === JSON.stringify(types, null, 1) ? [] : [{ path: typesName, body: newTypes }];
        writeTogether(root, staging, [...news, ...typesFile]);
      }),

    read: async (path) =>
      guarded(() => {
        const body = bytesAt(checkedPath(path));
        return body && { path, contentType: typeOf(readTypes(), path), body };
      }),

    list: async (prefix) =>
      guarded(() =>
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .filter((path) => !path.startsWith('.') && path.startsWith(prefix))
          .sort(),
      ),
  };
}
