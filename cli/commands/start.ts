import { Command } from 'commander';
import { z } from 'zod';
import { startApp } from '../../app.ts';
import { Role } from '../../core/domain/desk.ts';
import { parseInput } from '../../core/parse.ts';
import { addUser, listUsers } from '../../desk/users.ts';
import { openStores } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { print, printJson, say } from '../terminal.ts';

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function start(options: GlobalOptions & { port?: string; host?: string }): Promise<void> {
  const overrides = {
    ...(options.port === undefined ? {} : { 'server.port': options.port }),
    ...(options.host === undefined ? {} : { 'server.host': options.host }),
  };
  const { config, clock, json, signal } = await createContext(options, overrides);
  const app = await startApp({ config, clock });
  const members = listUsers(app.stores.desk).length;
  if (json) printJson({ ok: true, url: app.url, desk: `${app.url}/desk/`, members });
  else {
    print(`Public site  ${app.url}/`);
    print(`Desk         ${app.url}/desk/`);
    if (members === 0)
      print(
        'Nobody can sign in yet. Stop with Ctrl-C and add the first member: claimwatch user add --role lead --login … --name …',
      );
  }
  await aborted(signal);
  say('Stopping: letting what runs come to its end.');
  await app.stop();
}

/** `claimwatch start`: everything on this machine, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the desk, the public site, crawlers and models on this machine')
    .option('--port <n>', 'port to listen on')
    .option('--host <address>', 'address to listen on')
    .action((_options: unknown, command: Command) => start(command.optsWithGlobals()));
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
      const { config, clock, json } = await createContext(options);
      const given = parseInput(NewUser, { ...options, password: await readSecret() }, 'The new member');
      const stores = openStores(config, clock);
      try {
        const user = await addUser({ desk: stores.desk, actor: 'system', user: given });
        if (json) printJson({ ok: true, user });
        else print(`${user.name} may sign in as "${user.login}" (${user.role}).`);
      } finally {
        await stores.close();
      }
    });
  return new Command('user').description('members of the desk').addCommand(add);
}
