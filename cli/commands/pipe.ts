import { existsSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { Command } from 'commander';
import { defineError, invalidInput } from '../../core/errors.ts';
import { openEncoder } from '../../main.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { openMatchStage } from '../pipe/match-stage.ts';
import { type PipeResult, runStage } from '../pipe/run-stage.ts';
import { runSignals } from '../pipe/signals-stage.ts';
import { lineStages } from '../pipe/stages.ts';
import { exitCodes, startProgress } from '../terminal.ts';

const unknownStage = defineError('usage.stage', { public: true });

/** All stages, in the order of the flow. */
export const stageNames = [...Object.keys(lineStages), 'match', 'signals'];

interface PipeOptions extends GlobalOptions {
  readonly pool?: string;
  readonly top: string;
  readonly progress?: boolean;
}

async function run(stage: string, options: PipeOptions, context: CliContext): Promise<PipeResult> {
  const { config, signal } = context;
  // Ends the wait for input when interrupted.
  const streams = { input: addAbortSignal(signal, process.stdin), output: process.stdout };
  const progress = startProgress(stage, null, options.progress);
  const onProgress = progress.update;
  try {
    if (stage === 'signals') {
      const encoder = await openEncoder(config);
      return await runSignals(encoder, streams, { signal, onProgress }).finally(() => encoder.close());
    }
    const top = Number(options.top);
    if (!Number.isInteger(top) || top < 1 || top > 1000)
      throw invalidInput('--top takes a whole number from 1 to 1000.');
    if (stage === 'match' && !options.pool)
      throw invalidInput('`pipe match` needs --pool FILE, a JSON Lines file of fact-checks.');
    if (options.pool && !existsSync(options.pool)) throw invalidInput(`There is no file ${options.pool}.`);
    const opening =
      stage === 'match'
        ? openMatchStage(config, { pool: options.pool ?? '', top, signal })
        : lineStages[stage]?.(config);
    if (!opening) throw unknownStage(`There is no stage "${stage}". Stages are: ${stageNames.join(', ')}.`);
    const open = await opening;
    return await runStage(open.stage, streams, { signal, onProgress }).finally(() => open.close());
  } finally {
    progress.stop();
  }
}

/** `claimwatch pipe <stage>`: one stage of the flow as a filter over JSON Lines. */
export function pipeCommand(): Command {
  return new Command('pipe')
    .description('run one stage as a filter: JSON Lines in, JSON Lines out')
    .argument('<stage>', stageNames.join(', '))
    .option('--pool <file>', 'match: the fact-checks to match against, one JSON object a line')
    .option('--top <n>', 'match: how many fact-checks to give for each line', '10')
    .option('--progress', 'count and rate on standard error, where that is no terminal too')
    .addHelpText('after', '\nExample: claimwatch pipe detect < articles.jsonl > claims.jsonl')
    .action(async (stage: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<PipeOptions>();
      const context = await createContext(options);
      try {
        const { failed } = await run(stage, options, context);
        if (failed > 0) process.exitCode = exitCodes.failed;
      } catch (error) {
        if (!context.signal.aborted) throw error;
        process.exitCode = exitCodes.interrupted;
      }
    });
}
