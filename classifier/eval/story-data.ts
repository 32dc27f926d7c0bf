import { join } from 'node:path';
import { z } from 'zod';
import type { Mention } from '../narratives/watch.ts';
import { readRows } from './rows.ts';

/** A text and the story that it is known to belong to. */
export interface StoryText extends Omit<Mention, 'vector'> {
  readonly gold: string;
}

const SOME_DAY = '2026-01-01T00:00:00.000Z';
const LONGEST = 600;

const Post = z.object({ text: z.string(), lang: z.string(), claim_id: z.string() });
const Article = z.object({ text: z.string(), event: z.string().nullable() });
const CrisisPost = z.object({
  at: z.string(),
  text: z.string().optional(),
  event: z.string(),
  type: z.string().optional(),
});

/** A text with a publisher of its own, since the sets name none. */
const storyText = (n: number, text: string, gold: string, own: Partial<StoryText> = {}): StoryText => ({
  id: `m${String(n).padStart(7, '0')}`,
  at: SOME_DAY,
  publisher: `p${n}`,
  lang: 'en',
  text: text.slice(0, LONGEST),
  simhash: null,
  gold,
  ...own,
});

/** Posts that repeat one claim each in other words, French and German (CheckThat! 2025 task 2). */
export const readPosts = (data: string): StoryText[] =>
  readRows(join(data, 'matching/checkthat25-posts.jsonl'), Post).flatMap(({ text, lang, claim_id }, n) =>
    lang === 'ar' ? [] : [storyText(n, text, claim_id, { lang })],
  );

/** English news articles by event, their first 600 characters (Manovaad). */
export const readArticles = (data: string): StoryText[] =>
  readRows(join(data, 'streams/manovaad-stories.en.jsonl'), Article).flatMap(({ text, event }, n) =>
    event === null ? [] : [storyText(n, text, event)],
  );

/** Labelled posts of 15 crises with their times (CrisisLexT26). */
export const readCrises = (data: string): StoryText[] =>
  readRows(join(data, 'streams/crisislex26.jsonl'), CrisisPost).flatMap(({ at, text, event, type }, n) =>
    text === undefined || type === 'Not labeled' || type === 'Not applicable'
      ? []
      : [storyText(n, text, event, { at: new Date(at).toISOString() })],
  );
