import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineError, messageOf } from '../../core/errors.ts';
import type { HubReference } from '../../core/hub-reference.ts';
import { sha256 } from '../../core/ids.ts';
import type { Fetcher } from '../../core/ports.ts';
import { fileHash, ModelManifest, modelHash, modelInvalid, readManifest } from './model-files.ts';

/** A file of a model cannot be had from the hub, and is not in the cache. */
export const modelUnreachable = defineError('model.unreachable', { public: true });

/** How long one file may take. */
const TIMEOUT_MS = 15 * 60_000;

/** Names below the model's folder only: a manifest comes from somebody else and must not write elsewhere. */
const plainName = /^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/;

export interface HubModelOptions {
  /** Address of the hub, without a slash at the end. */
  readonly hub: string;
  readonly reference: HubReference;
  /** A folder with manifest.json, which pins size and SHA-256 of every file. Files that lie beside it are taken from there. */
  readonly pins: string;
  /** Where models are kept; each revision has a folder of its own. */
  readonly cache: string;
  /** The way out. It is opened only where a file is missing. */
  readonly openFetcher: () => Fetcher;
}

type Pin = ModelManifest['files'][string];

async function checked(path: string, { sha256: expected }: Pin, advice: string): Promise<void> {
  const found = await fileHash(path);
  if (found !== expected)
    throw modelHash(`${path} has SHA-256 ${found}, its manifest pins ${expected}. ${advice}`);
}

async function download(fetcher: Fetcher, url: string, pin: Pin): Promise<Uint8Array> {
  const result = await fetcher
    .fetch({ url, maxBytes: pin.bytes, timeoutMs: TIMEOUT_MS })
    .catch((cause: unknown) => {
      throw modelUnreachable(
        `${url} cannot be fetched: ${messageOf(cause)} Connect this machine once, or copy the model’s files beside its manifest.`,
        { cause },
      );
    });
  if (result.status !== 200) {
    throw modelUnreachable(`${url} answered ${result.status}. Check owner, name and revision of the model.`);
  }
  const found = sha256(result.body);
  if (found !== pin.sha256) {
    throw modelHash(
      `${url} has SHA-256 ${found}, the manifest pins ${pin.sha256}. It is refused and not kept: it is another file than the one that was looked at.`,
    );
  }
  return result.body;
}

/**
 * The folder of a hub model with every file that its manifest pins, fetched at most once: what is in the cache with its hash is used
 * without network. Throws `model.hash` where any file, cached or fetched, is not the pinned one (nothing of it is kept),
 * `model.unreachable` where a missing file cannot be had, `model.invalid` where the manifest pins a name outside the folder.
 */
export async function hubModelFolder(options: HubModelOptions): Promise<string> {
  const { hub, reference, pins, cache, openFetcher } = options;
  const { repository, revision } = reference;
  const { files } = readManifest(pins, ModelManifest);
  const wrong = Object.keys(files).find((name) => !plainName.test(name));
  if (wrong !== undefined)
    throw modelInvalid(`The manifest pins "${wrong}", which is no name below its folder.`);
  const folder = join(cache, `${repository.replace('/', '--')}@${revision}`);
  const put = (name: string, write: (path: string) => void): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    write(`${path}.part`);
    renameSync(`${path}.part`, path);
  };
  let fetcher: Fetcher | null = null;
  try {
    for (const [name, pin] of Object.entries(files)) {
      const [cached, beside] = [join(folder, name), join(pins, name)];
      if (existsSync(cached)) {
        await checked(cached, pin, 'Delete it, and it is fetched again.');
      } else if (existsSync(beside)) {
        await checked(beside, pin, 'Pin the file that you mean.');
        put(name, (path) => copyFileSync(beside, path));
      } else {
        fetcher ??= openFetcher();
        const body = await download(fetcher, `${hub}/${repository}/resolve/${revision}/${name}`, pin);
        put(name, (path) => writeFileSync(path, body));
      }
    }
  } finally {
    await fetcher?.close();
  }
  put('manifest.json', (path) => copyFileSync(join(pins, 'manifest.json'), path));
  return folder;
}
