import { Command, CommanderError } from 'commander';
import { backupCommand, restoreCommand } from './cli/commands/backup.ts';
import { checkCommand } from './cli/commands/check.ts';
import { completionCommand } from './cli/commands/completion.ts';
import { crawlCommand } from './cli/commands/crawl.ts';
import { demoCommand } from './cli/commands/demo.ts';
import { doctorCommand } from './cli/commands/doctor.ts';
import { evalCommand } from './cli/commands/eval.ts';
import { importCommand } from './cli/commands/import.ts';
import { jobsCommand } from './cli/commands/jobs.ts';
import { migrateCommand } from './cli/commands/migrate.ts';
import { pipeCommand } from './cli/commands/pipe.ts';
import { rebuildCommand } from './cli/commands/rebuild.ts';
import { reportCommand } from './cli/commands/report.ts';
import { exportCommand } from './cli/commands/source-lists.ts';
import { startCommand, userCommand } from './cli/commands/start.ts';
import { exitCodeOf, exitCodes, reportError } from './cli/terminal.ts';

/** The command line as a tree; `main` runs it, completion reads it. */
export function buildProgram(): Command {
  const program = new Command('claimwatch')
    .description('An open desk against false information that works by answering it.')
    .version('0.1.0')
    .option('--data <folder>', 'data folder')
    .option('--json', 'results as JSON on standard output')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 something failed, 2 wrong command or setting, 3 data folder unusable, 4 input unreadable, 130 interrupted.',
    )
    .exitOverride();
  const commands = [
    startCommand(),
    demoCommand(),
    checkCommand(),
    crawlCommand(),
    importCommand(),
    exportCommand(),
    pipeCommand(),
    reportCommand(),
    evalCommand(),
    userCommand(),
    backupCommand(),
    restoreCommand(),
    migrateCommand(),
    rebuildCommand(),
    doctorCommand(),
    jobsCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  return program.addCommand(completionCommand(program).exitOverride());
}

/** Runs one command line and sets the exit code. Errors are reported once, here. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
  try {
    await buildProgram().parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
      return;
    }
    reportError(error, argv.includes('--json'));
    process.exitCode = exitCodeOf(error);
  }
}
