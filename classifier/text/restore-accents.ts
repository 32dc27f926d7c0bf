import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { modelId, readManifest, verifyFiles } from '../onnx/model-files.ts';
import { looksLikeBareVietnamese } from './bare-vietnamese.ts';
import { type AccentModel, bareForm, readAccentModel } from './restore-accents-model.ts';
import { type Choice, likeliestPath } from './restore-accents-path.ts';

/** What the manifest of an accent model says. */
export const AccentManifest = z.object({
  name: z.string(),
  /** The file with the model, as `classifier/training/accents/pack.py` describes it. */
  model: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type AccentManifest = z.infer<typeof AccentManifest>;

/** Gives Vietnamese typed without accents its accents back. */
export interface AccentRestorer {
  /** Names the model exactly. */
  readonly id: string;
  /**
   * The text with its accents where it is Vietnamese typed without them, else as it is, with the guarantees of `restoreAccents`. The
   * language is told from the text where it is not given.
   */
  restore(text: string, lang?: string): string;
}

/** Words that stand beside each other with spaces only between them. */
const run = /\p{L}+(?: +\p{L}+)*/gu;
const word = /\p{L}+/gu;
const accented = /[^\p{ASCII}]/u;

/** A text with more than this share of words with accents was typed with them. */
const MOST_ACCENTED = 0.1;

/** Longer runs are parted, so that no text costs more than its length. */
const RUN_WORDS = 400;

interface Placed {
  readonly index: number;
  readonly text: string;
  readonly choice: Choice;
}

/** The spellings open to a word: one that has accents already has only its own. Undefined for words that Vietnamese does not write. */
function choiceFor(text: string, model: AccentModel): Choice | undefined {
  const small = text.toLowerCase();
  const form = model.forms.get(bareForm(small));
  if (!form) return undefined;
  if (accented.test(small)) {
    const own = model.syllables.indexOf(small, form.first);
    return own >= 0 && own < form.end ? { first: own, end: own + 1, bonus: 0, plain: -1 } : undefined;
  }
  const named = /^\p{Lu}\p{Ll}+$/u.test(text);
  const plain = named && form.bonus > 0 ? model.syllables.indexOf(small, form.first) : -1;
  return { first: form.first, end: form.end, bonus: form.bonus, plain };
}

/** The words of a text in the runs within which one tells of the next. */
function runsOf(text: string, model: AccentModel): Placed[][] {
  const runs: Placed[][] = [];
  for (const found of text.matchAll(run)) {
    let current: Placed[] = [];
    runs.push(current);
    for (const { 0: letters, index } of found[0].matchAll(word)) {
      const choice = choiceFor(letters, model);
      if (!choice || current.length === RUN_WORDS) {
        current = [];
        runs.push(current);
      }
      if (choice) current.push({ index: found.index + index, text: letters, choice });
    }
  }
  return runs;
}

/** The spelling with capitals where the word has them. */
function cased(spelling: string, like: string): string {
  return [...spelling].map((c, i) => (like[i] === like[i]?.toLowerCase() ? c : c.toUpperCase())).join('');
}

/**
 * The text with the accents that its Vietnamese words most likely have. Each restored letter takes the place of one: length and offsets
 * in UTF-16 stay, capitals, numbers, signs and words that Vietnamese does not write too. A text that was typed with accents comes
 * back as it is, and so does a restored one. Give it NFC text.
 */
export function restoreAccents(text: string, model: AccentModel): string {
  const words = text.match(word) ?? [];
  if (words.filter((w) => accented.test(w)).length > words.length * MOST_ACCENTED) return text;
  const parts: string[] = [];
  let done = 0;
  for (const placed of runsOf(text, model)) {
    const path = likeliestPath(
      placed.map(({ choice }) => choice),
      model,
    );
    for (const [i, { index, text: letters }] of placed.entries()) {
      parts.push(text.slice(done, index), cased(model.syllables[path[i] as number] as string, letters));
      done = index + letters.length;
    }
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/**
 * The restorer of a model folder with manifest.json. Throws `model.hash` where a file is not the one that the manifest names,
 * `model.invalid` where the folder holds no accent model.
 */
export async function createAccentRestorer({ folder }: { readonly folder: string }): Promise<AccentRestorer> {
  const manifest = readManifest(folder, AccentManifest);
  await verifyFiles(folder, manifest.files);
  const model = readAccentModel(await readFile(join(folder, manifest.model)));
  return {
    id: modelId(manifest),
    restore: (text, lang) =>
      (lang === undefined ? looksLikeBareVietnamese(text) : lang === 'vi')
        ? restoreAccents(text, model)
        : text,
  };
}
