import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { evaluateOwnLabels, readOwnLabels } from '../../classifier/eval/own-labels.ts';
import { sectionText } from '../../classifier/eval/report.ts';
import { defineError } from '../../core/errors.ts';
import { storageError } from '../../core/storage-errors.ts';
import { labelledPairs, labelledTexts } from '../../desk/labels.ts';
import { dataPaths, openDeskToLook, openDetector, openEncoder } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { inputMissing, readGivenFile } from '../given-file.ts';
import { print, printJson, say } from '../terminal.ts';

const labelsNeeded = defineError('usage.labels', { public: true });

interface EvalOptions extends GlobalOptions {
  readonly export?: string;
}

/** Writes what the desk decided as labels. Works beside a running Claimwatch. */
async function exportLabels(options: EvalOptions, file: string): Promise<void> {
  const { config, clock, json } = await createContext(options);
  const path = dataPaths(config['data.folder']).desk;
  if (!existsSync(path))
    throw inputMissing(
      `${path} is not there: no desk has worked in this folder. Name its data folder by --data.`,
    );
  const desk = openDeskToLook(config, clock);
  try {
    const [texts, pairs] = [labelledTexts(desk), labelledPairs(desk)];
    const lines = [...texts, ...pairs].map((row) => `${JSON.stringify(row)}\n`).join('');
    try {
      writeFileSync(file, lines);
    } catch (error) {
      throw storageError(error, file);
    }
    if (json) printJson({ ok: true, file, texts: texts.length, pairs: pairs.length });
    else
      print(
        `Wrote ${file}: ${texts.length} sentences and ${pairs.length} matches that people decided about.`,
      );
  } finally {
    desk.db.close();
  }
}

/** Measures the models on a file of labels. No data folder is needed or touched. */
async function measure(options: EvalOptions, file: string): Promise<void> {
  const { config, json } = await createContext({ json: options.json ?? false });
  const labels = readOwnLabels(Buffer.from(readGivenFile(file)).toString('utf8'), file);
  const [encoder, detector] = await Promise.all([openEncoder(config), openDetector(config)]);
  try {
    const sections = await evaluateOwnLabels({ encoder, detector, say }, labels);
    if (json) {
      const lines = sections.flatMap(({ title, lines: own }) =>
        own.map(({ set, rows, measure: name, figure }) => ({
          task: title,
          set,
          rows,
          measure: name,
          ...figure,
        })),
      );
      printJson({ file, encoder: encoder.id, detector: detector.id, lines });
      return;
    }
    for (const section of sections) print(`${sectionText(section)}\n`);
    print('In brackets the 95% bootstrap interval: where it is wide, label more before you conclude.');
  } finally {
    await Promise.all([encoder.close(), detector.close()]);
  }
}

/**
 * `claimwatch eval --data FILE.jsonl`: how good the models are on a desk's own labels; `--export FILE` writes the labels that the desk
 * has made by deciding. For this command alone `--data` may name a file, which then is the labels.
 */
export function evalCommand(): Command {
  return new Command('eval')
    .description('measure the models on labels of your own, or write out those that the desk has made')
    .argument('[labels]', 'a file of labels, one JSON object a line; the same as --data FILE')
    .option('--export <file>', 'write what people decided about claims and matches to this file')
    .addHelpText(
      'after',
      `
Labels: {"text": …, "lang"?: "vi", "label": "claim" | "opinion" | "other", "topic"?: "health"}
        {"query": …, "factCheck": …, "lang"?: "vi", "label": "confirmed" | "rejected"}
Examples: claimwatch eval --data mine.jsonl
          claimwatch --data ./claimwatch-data eval --export mine.jsonl`,
    )
    .action((labels: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<EvalOptions>();
      if (options.export) return exportLabels(options, options.export);
      const file = labels ?? options.data;
      if (!file) throw labelsNeeded('Give a file of labels: claimwatch eval --data mine.jsonl');
      return measure(options, file);
    });
}
