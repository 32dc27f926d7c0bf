import { Command } from 'commander';
import { z } from 'zod';
import { type RunningProcess, startProcess } from '../../app.ts';
import type { Config } from '../../core/config.ts';
import { Role } from '../../core/domain/desk.ts';
import { defineError } from '../../core/errors.ts';
import { parseInput } from '../../core/parse.ts';
import { processRoles } from '../../core/roles.ts';
import { addUser, listUsers } from '../../desk/users.ts';
import { asDesk } from '../as-desk.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { exitCodes, print, printJson, say } from '../terminal.ts';

/** The command line asks for what there is not. */
const usageWrong = defineError('usage.wrong', { public: true });

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

const StartRole = z.enum(['all', ...processRoles], {
  error: `--role is one of all, ${processRoles.join(', ')}`,
});

type StartRole = z.infer<typeof StartRole>;

interface StartOptions extends GlobalOptions {
  readonly port?: string;
  readonly host?: string;
  readonly role: string;
}

/** Says where everything is. */
function announce(running: RunningProcess, role: StartRole, config: Config, json: boolean): void {
  const { desk } = running;
  const ops = config['ops.port'] === 0 ? null : `http://${config['ops.host']}:${config['ops.port']}/readyz`;
  const members = desk ? listUsers(desk.stores.desk).length : null;
  if (json) {
    const places = desk && { url: desk.url, desk: `${desk.url}/desk/`, members };
    printJson({ ok: true, role, pid: process.pid, ops, ...places });
    return;
  }
  if (desk) {
    print(`Public site  ${desk.url}/`);
    print(`Desk         ${desk.url}/desk/`);
  } else print(`At work      ${role}`);
  if (ops) print(`Health       ${ops}`);
  if (members === 0)
    print(
      'Nobody can sign in yet. Stop with Ctrl-C and add the first member: claimwatch user add --role lead --login … --name …',
    );
}

/** How long closing may take beyond that. */
const closingMs = 5_000;

/** Lets what runs end, for as long as `stop.seconds` allows; then gives back what is left and ends the process. */
async function stopWithin(running: RunningProcess, { config, clock }: CliContext): Promise<void> {
  const seconds = config['stop.seconds'];
  const last = clock.now() + seconds * 1_000;
  const late = new AbortController();
  await Promise.race([running.stop(seconds * 1_000), clock.sleep(seconds * 1_000 + closingMs, late.signal)]);
  late.abort();
  if (clock.now() < last) return;
  say(
    `Not everything ended within ${seconds} s. What was left is done by another process, or at the next start.`,
  );
  process.exit(exitCodes.ok);
}

async function start(options: StartOptions): Promise<void> {
  const overrides = {
    ...(options.port === undefined ? {} : { 'server.port': options.port }),
    ...(options.host === undefined ? {} : { 'server.host': options.host }),
  };
  const role = StartRole.safeParse(options.role);
  if (!role.success) throw usageWrong(role.error.issues.map((issue) => issue.message).join('; '));
  const context = await createContext(options, overrides);
  const { config, clock, json, signal } = context;
  const running = await startProcess({ config, clock, role: role.data });
  announce(running, role.data, config, json);
  try {
    await Promise.race([aborted(signal), running.broken]);
    say('Stopping: letting what runs come to its end.');
  } finally {
    await stopWithin(running, context);
  }
}

/** `claimwatch start`: everything on this machine, or one role of several, until Ctrl-C or SIGTERM. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the desk, the public site, crawlers and models, all in one process or each role apart')
    .option(
      '--role <role>',
      `what this process does: all, ${processRoles.join(', ')}; apart from all they need engine = "server"`,
      'all',
    )
    .option('--port <n>', 'port to listen on')
    .option('--host <address>', 'address to listen on')
    .action((_options: unknown, command: Command) => start(command.optsWithGlobals<StartOptions>()));
}

const NewUser = z.object({
  login: z.string('--login is needed').min(3),
  name: z.string('--name is needed').min(1),
  role: Role,
  lang: z.enum(['vi', 'en', 'fr']),
  password: z.string().min(12, 'at least 12 characters'),
});

async function readSecret(): Promise<string> {
  if (process.stdin.isTTY) say('Password (at least 12 characters), then Enter:');
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0]?.trim() ?? '';
}

/** `claimwatch user add`: a member of the desk, made from the command line, as the first one must be. */
export function userCommand(): Command {
  const add = new Command('add')
    .description('add a member; the password is read from standard input')
    .option('--login <login>', 'what they sign in with')
    .option('--name <name>', 'how the desk calls them')
    .option('--role <role>', 'analyst, communicator or lead', 'analyst')
    .option('--lang <code>', 'vi, en or fr', 'en')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Record<string, string>>();
      const context = await createContext(options);
      const given = parseInput(NewUser, { ...options, password: await readSecret() }, 'The new member');
      const user = await asDesk(context, ({ stores: { desk } }) =>
        addUser({ desk, actor: 'system', user: given }),
      );
      if (context.json) printJson({ ok: true, user });
      else print(`${user.name} may sign in as "${user.login}" (${user.role}).`);
    });
  return new Command('user').description('members of the desk').addCommand(add);
}
