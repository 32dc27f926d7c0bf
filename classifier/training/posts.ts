import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Line = z.tuple([
  z.string(),
  z.string().min(1),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(['train', 'dev']),
]);

/** A written post beside the fact-check that answers it; what a fact-check does not state is null, but never both claim and title. */
export interface Post {
  readonly lang: string;
  readonly text: string;
  readonly check: {
    readonly lang: string;
    readonly claim: string | null;
    readonly title: string | null;
    /** How its text begins. */
    readonly opening: string | null;
  };
  readonly split: 'train' | 'dev';
}

/** The written posts in the order of their file, in which those of one subject stand beside each other. Throws where a line is malformed. */
export function readPosts(): Post[] {
  const [, ...lines] = readFileSync(new URL('./data/posts.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [lang, text, checkLang, claim, title, opening, split] = Line.parse(line.split('\t'));
    const check = {
      lang: checkLang,
      claim: claim || null,
      title: title || null,
      opening: opening || null,
    };
    return { lang, text, check, split };
  });
}
