import { join } from 'node:path';
import { z } from 'zod';
import { foldText } from '../../core/fold.ts';
import { dot } from '../matching/match-index.ts';
import { bootstrap, shareTrue } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows } from './rows.ts';
import type { Setting } from './setting.ts';

const Row = z.object({
  id: z.string(),
  vi: z.string().optional(),
  fr: z.string().optional(),
  en: z.string(),
});

/** For each query whether its own translation is the nearest of all. */
function nearestIsOwn(queries: readonly Float32Array[], answers: readonly Float32Array[]): boolean[] {
  return queries.map((query, n) => {
    const own = dot(query, answers[n] as Float32Array);
    return answers.every((answer, m) => m === n || dot(query, answer) < own);
  });
}

/** Does the encoder find a sentence's translation among a thousand? */
export async function evaluateTranslation({ data, encoder, say }: Setting): Promise<Section> {
  const rows = readRows(join(data, 'parallel/tatoeba.jsonl'), Row);
  const lines: Line[] = [];
  const embed = (texts: readonly string[], lang: string) =>
    encoder.embed(texts.map((text) => ({ text, lang, role: 'query' as const })));
  for (const [lang, bare] of [
    ['vi', false],
    ['vi', true],
    ['fr', false],
  ] as const) {
    const pairs = rows.flatMap((row) => (row[lang] ? [{ from: row[lang], to: row.en }] : []));
    say(`Tatoeba ${lang}${bare ? ' without accents' : ''}`);
    const from = await embed(
      pairs.map((pair) => (bare ? foldText(pair.from) : pair.from)),
      lang,
    );
    const to = await embed(
      pairs.map((pair) => pair.to),
      'en',
    );
    lines.push({
      set: `Tatoeba, ${lang}${bare ? ' without accents' : ''} → en`,
      rows: pairs.length,
      measure: 'accuracy@1',
      figure: bootstrap(nearestIsOwn(from, to), shareTrue),
      bar: bare ? '≥ .70' : '≥ .93',
    });
  }
  return {
    title: 'Across languages',
    about:
      'Tatoeba (CC BY 2.0), a thousand pairs each, measured on only. Vietnamese without accents is in small letters as well.',
    lines,
  };
}
