import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { backupDatabase, restoreDatabase } from '../../adapters/embedded/backup.ts';
import { checkDatabase } from '../../adapters/embedded/database.ts';
import { lockFolder } from '../../adapters/embedded/folder-lock.ts';
import { defineError } from '../../core/errors.ts';
import { storageError } from '../../core/storage-errors.ts';
import { databaseFiles, dataPaths } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { print, printJson } from '../terminal.ts';

const backupMissing = defineError('input.missing', { public: true });
const targetTaken = defineError('input.target-taken', { public: true });

const folders = ['site', 'reports'] as const;

async function backUp(target: string, options: GlobalOptions): Promise<void> {
  const { config, json } = await createContext(options);
  const paths = dataPaths(config['data.folder']);
  const databases = databaseFiles(config);
  if (!existsSync(paths.desk))
    throw backupMissing(
      `There is nothing to back up in ${config['data.folder']}. Name the data folder with --data.`,
    );
  if (existsSync(target))
    throw targetTaken(`${target} is there already. Give a new folder, so that no older backup is lost.`);
  try {
    mkdirSync(target, { recursive: true });
    for (const [name, path] of databases) await backupDatabase(path, join(target, `${name}.db`));
    for (const name of folders)
      if (existsSync(paths[name])) cpSync(paths[name], join(target, name), { recursive: true });
  } catch (error) {
    throw storageError(error, target);
  }
  const bytes = Object.fromEntries(
    databases.map(([name]) => [name, statSync(join(target, `${name}.db`)).size]),
  );
  if (json) printJson({ ok: true, target, bytes });
  else
    print(
      `Backed up to ${target}. It can be copied anywhere; bring it back with: claimwatch restore ${target}`,
    );
}

async function bringBack(from: string, options: GlobalOptions): Promise<void> {
  const { config, json } = await createContext(options);
  const folder = config['data.folder'];
  const files = databaseFiles(config).map(([name, path]) => ({ name: `${name}.db`, path }));
  const missing = files.filter(({ name }) => !existsSync(join(from, name)));
  if (missing.length > 0)
    throw backupMissing(`${from} is no whole backup: ${missing.map(({ name }) => name).join(', ')} missing.`);
  for (const { name } of files) checkDatabase(join(from, name));
  const lock = lockFolder(folder);
  try {
    const paths = dataPaths(folder);
    for (const { name, path } of files) restoreDatabase(join(from, name), path);
    for (const name of folders) {
      if (existsSync(join(from, name))) cpSync(join(from, name), paths[name], { recursive: true });
    }
  } finally {
    lock.release();
  }
  if (json) printJson({ ok: true, folder });
  else print(`Restored ${folder} from ${from}. Start it with: claimwatch start`);
}

/** `claimwatch backup <folder>`: a copy that is whole and safe to move, also while Claimwatch runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copy all data to a new folder, safely while running')
    .argument('<folder>', 'a folder that does not exist yet')
    .action((target: string, _options: unknown, command: Command) =>
      backUp(target, command.optsWithGlobals<GlobalOptions>()),
    );
}

/** `claimwatch restore <folder>`: puts a backup in the place of the data folder, which nobody may be using. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('bring a backup back into the data folder; Claimwatch must not be running')
    .argument('<folder>', 'a folder that `claimwatch backup` made')
    .action((from: string, _options: unknown, command: Command) =>
      bringBack(from, command.optsWithGlobals<GlobalOptions>()),
    );
}
