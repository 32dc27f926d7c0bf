import { Command } from 'commander';
import { Source } from '../../core/domain/source.ts';
import { notFound } from '../../core/errors.ts';
import { parseInput } from '../../core/parse.ts';
import { readOpml, writeOpml } from '../../crawlers/feeds/opml.ts';
import type { Desk } from '../../desk/desk.ts';
import { type ListDefaults, type ListedSource, listApproved, proposeList } from '../../desk/source-lists.ts';
import { listUsers } from '../../desk/users.ts';
import { openDeskToLook, openStores } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { readGivenFile } from '../given-file.ts';
import { exitCodes, print, printJson, say } from '../terminal.ts';

interface ImportOptions extends GlobalOptions {
  readonly as: string;
  readonly kind: string;
  readonly country: string;
  readonly language: string;
  readonly reason: string;
}

function defaultsOf({ kind, country, language, reason }: ImportOptions): ListDefaults {
  const { shape } = Source;
  return {
    kind: parseInput(shape.kind, kind, '--kind'),
    country: parseInput(shape.country, country, '--country'),
    language: parseInput(shape.languages.element, language, '--language'),
    reason: parseInput(shape.reason, reason, '--reason'),
  };
}

/** The member in whose name the list is proposed: somebody else must approve it, so it cannot be nobody's. */
function memberOf(desk: Desk, login: string): string {
  const member = listUsers(desk).find((user) => user.login === login.toLowerCase() && !user.disabled);
  if (!member) throw notFound(`No member has the login "${login}". See claimwatch user.`);
  return member.id;
}

function tell(file: string, told: readonly ListedSource[], json: boolean): void {
  const left = told.filter(({ id }) => id === null);
  const ids = [...new Set(told.flatMap(({ id }) => id ?? []))];
  if (json) {
    printJson({ ok: left.length === 0, proposed: ids, left });
  } else {
    print(`${file}: ${ids.length} publishers proposed, ${left.length} of ${told.length} entries left out.`);
    for (const { name, reason } of left) say(`left out: ${name || 'without a name'}: ${reason}`);
    if (ids.length > 0) print('Another member must approve each of them at the desk before it is read.');
  }
  if (left.length > 0) process.exitCode = exitCodes.failed;
}

async function importSources(file: string, options: ImportOptions): Promise<void> {
  const { config, clock, json } = await createContext(options);
  const entries = readOpml(readGivenFile(file));
  const defaults = defaultsOf(options);
  const stores = await openStores(config, clock);
  try {
    const { desk } = stores;
    tell(file, proposeList({ desk, actor: memberOf(desk, options.as), entries, defaults }), json);
  } finally {
    await stores.close();
  }
}

/** `claimwatch import sources FILE`. */
export function importSourcesCommand(): Command {
  return new Command('sources')
    .description('propose the publishers of an OPML list; each needs the approval of another member')
    .argument('<file>', 'an OPML file, as feed readers export it')
    .requiredOption('--as <login>', 'the member who proposes them')
    .requiredOption('--country <code>', 'country of entries that name none, as VN')
    .requiredOption('--reason <text>', 'why the desk reads them, where the list does not say')
    .option('--language <code>', 'language of entries that name none', 'vi')
    .option('--kind <kind>', 'kind of organisation of entries that name none', 'newspaper')
    .action((file: string, _options: unknown, command: Command) =>
      importSources(file, command.optsWithGlobals<ImportOptions>()),
    );
}

async function exportSources(options: GlobalOptions): Promise<void> {
  const { config, clock } = await createContext(options);
  const desk = openDeskToLook(config, clock);
  try {
    print(writeOpml(`Sources of ${config['organisation.name']}`, listApproved(desk)).trimEnd());
  } finally {
    desk.db.close();
  }
}

/** `claimwatch export sources`: to standard output, also beside a running Claimwatch. */
export function exportCommand(): Command {
  const sources = new Command('sources')
    .description('the approved sources as an OPML list, on standard output')
    .action((_options: unknown, command: Command) => exportSources(command.optsWithGlobals<GlobalOptions>()));
  return new Command('export').description('take data out').addCommand(sources);
}
