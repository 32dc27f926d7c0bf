import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Config, type ConfigKey, configInvalid, resolveConfig } from './core/config.ts';
import { messageOf } from './core/errors.ts';

const fileNames = [
  'claimwatch.config.json',
  'claimwatch.config.js',
  'claimwatch.config.mjs',
  'claimwatch.config.ts',
];

const FileContent = z.record(z.string(), z.unknown());

async function readFile(path: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'));
  const module: { default?: unknown } = await import(pathToFileURL(path).href);
  return module.default;
}

/**
 * The settings in force in a working folder: its configuration file if there is one, the environment, then `overrides`. Throws
 * `config.invalid` where a file cannot be read, two files stand side by side, or a value is not allowed.
 */
export async function loadConfig(given: {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly overrides?: Partial<Record<ConfigKey, unknown>>;
}): Promise<{ config: Config; fileName: string | null }> {
  const found = fileNames.filter((name) => existsSync(join(given.folder, name)));
  if (found.length > 1) throw configInvalid(`Both ${found.join(' and ')} are here. Keep one of them.`);
  const fileName = found[0] ?? null;
  const { env, overrides } = given;
  if (fileName === null) return { config: resolveConfig({ env, overrides }), fileName };
  const content = await readFile(join(given.folder, fileName)).catch((error: unknown) => {
    throw configInvalid(`${fileName} cannot be read: ${messageOf(error)}`, { cause: error });
  });
  const file = FileContent.safeParse(content);
  if (!file.success)
    throw configInvalid(`${fileName} must hold one object with settings; a module exports it as default.`);
  return { config: resolveConfig({ file: file.data, fileName, env, overrides }), fileName };
}
