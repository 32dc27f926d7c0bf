import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { checkDatabase } from '../../adapters/embedded/database.ts';
import { lockFolder } from '../../adapters/embedded/folder-lock.ts';
import { type ConfigKey, configFields, configKeys } from '../../core/config.ts';
import { hubCallback } from '../../core/config-websub.ts';
import { hasCode, messageOf } from '../../core/errors.ts';
import { findChromium } from '../../crawlers/browser.ts';
import { checkServers, dataPaths, openDetector, openEncoder } from '../../main.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { exitCodes, print, printJson } from '../terminal.ts';

/** One thing looked at: what it is, whether it is well, and what to do if not. */
interface Finding {
  readonly name: string;
  readonly level: 'ok' | 'warning' | 'problem';
  readonly message: string;
}

const MIN_FREE_BYTES = 2 * 1024 ** 3;

const ok = (name: string, message: string): Finding => ({ name, level: 'ok', message });
const warning = (name: string, message: string): Finding => ({ name, level: 'warning', message });
const problem = (name: string, message: string): Finding => ({ name, level: 'problem', message });

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major === 22 && minor >= 18);
  return enough
    ? ok('node', `Node ${process.versions.node}`)
    : problem(
        'node',
        `Node ${process.versions.node} is too old. Run "npm ci" here: it brings Node 24 along.`,
      );
}

function checkFolder({ config }: CliContext): Finding[] {
  const folder = resolve(config['data.folder']);
  if (!existsSync(folder)) return [ok('data folder', `${folder} will be made at the first start`)];
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return [
      problem(
        'data folder',
        `${folder} cannot be written. Change its owner or mode, or name another with --data.`,
      ),
    ];
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const space =
    free < MIN_FREE_BYTES
      ? warning('disk', `Only ${Math.round(free / 1024 ** 2)} MB are free.`)
      : ok('disk', `${Math.round(free / 1024 ** 3)} GB free`);
  try {
    lockFolder(folder).release();
  } catch (error) {
    if (hasCode(error, 'storage.locked')) return [ok('data folder', messageOf(error)), space];
    return [problem('data folder', messageOf(error)), space];
  }
  return [ok('data folder', folder), space];
}

function checkDatabases({ config }: CliContext): Finding[] {
  const paths = dataPaths(config['data.folder']);
  return (['desk', 'corpus', 'queue'] as const).flatMap((name) => {
    if (!existsSync(paths[name])) return [];
    try {
      checkDatabase(paths[name]);
      return [ok(`${name}.db`, 'whole')];
    } catch (error) {
      return [problem(`${name}.db`, messageOf(error))];
    }
  });
}

async function checkBehind({ config, clock }: CliContext): Promise<Finding[]> {
  const servers = await checkServers(config, clock);
  return servers.map(({ name, error }) =>
    error === null ? ok(name, 'answers and can be worked with') : problem(name, messageOf(error)),
  );
}

async function checkModels({ config }: CliContext): Promise<Finding[]> {
  const look = async (
    name: string,
    open: () => Promise<{ id: string; close(): Promise<void> }>,
  ): Promise<Finding> => {
    try {
      const model = await open();
      await model.close();
      return ok(name, model.id);
    } catch (error) {
      return problem(name, messageOf(error));
    }
  };
  return [
    await look('encoder', () => openEncoder(config)),
    await look('detector', () => openDetector(config)),
  ];
}

function checkPort({ config }: CliContext): Promise<Finding> {
  const port = config['server.port'];
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () =>
      done(
        warning(
          'port',
          `Port ${port} is in use, perhaps by a running Claimwatch. Choose another with --port or ${configFields['server.port'].env}.`,
        ),
      ),
    );
    server.listen(port, config['server.host'], () =>
      server.close(() => done(ok('port', `${config['server.host']}:${port} is free`))),
    );
  });
}

async function checkBrowser(): Promise<Finding> {
  try {
    return ok('browser', await findChromium());
  } catch (error) {
    return warning('browser', `${messageOf(error)} Needed only for sources that ask for rendered pages.`);
  }
}

function checkDesk(): Finding {
  const built = existsSync(join(import.meta.dirname, '../../dist/desk/index.html'));
  return built ? ok('desk', 'built') : warning('desk', 'The desk has not been built yet. Run: npm run build');
}

function checkPublicUrl({ config }: CliContext): Finding {
  const url = config['server.publicUrl'];
  return url === ''
    ? warning(
        'server.publicUrl',
        'Not set: rebuttals would name an address that only this machine can reach.',
      )
    : ok('server.publicUrl', url);
}

function checkHubs({ config }: CliContext): Finding[] {
  const callback = hubCallback(config);
  if (callback === null) return [];
  return 'missing' in callback
    ? [warning('crawl.websub', `${callback.missing} Until then no hub is subscribed to.`)]
    : [ok('crawl.websub', `hubs are to reach ${callback.url}/… without sign-in`)];
}

/** A setting as it may be seen: of a secret only whether there is one. */
function shown(key: ConfigKey, value: unknown): unknown {
  const { secret = false }: { secret?: boolean } = configFields[key];
  return secret && value !== '' ? '(set)' : value;
}

async function doctor(options: GlobalOptions & { config?: boolean }): Promise<void> {
  const context = await createContext(options);
  const findings = [
    checkNode(),
    ...checkFolder(context),
    ...checkDatabases(context),
    ...(await checkBehind(context)),
    ...(await checkModels(context)),
    checkDesk(),
    await checkPort(context),
    await checkBrowser(),
    checkPublicUrl(context),
    ...checkHubs(context),
  ];
  const healthy = findings.every((finding) => finding.level !== 'problem');
  const settings = Object.fromEntries(configKeys.map((key) => [key, shown(key, context.config[key])]));
  if (context.json) printJson({ ok: healthy, findings, settings, configFile: context.configFile });
  else {
    const marks = { ok: '✓ well   ', warning: '! warning', problem: '✗ problem' };
    for (const { name, level, message } of findings) print(`${marks[level]}  ${name}: ${message}`);
    print(`\nSettings${context.configFile ? ` (from ${context.configFile} and the environment)` : ''}:`);
    for (const [key, value] of Object.entries(settings)) print(`  ${key} = ${JSON.stringify(value)}`);
  }
  if (!healthy) process.exitCode = exitCodes.failed;
}

/** `claimwatch doctor`: what is missing or wrong here, and how to mend it. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look for what is missing or wrong, and say how to mend it')
    .action((_options: unknown, command: Command) => doctor(command.optsWithGlobals()));
}
