import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dismissReasons, verdictScale } from '../../../core/domain/desk.ts';
import { questions } from '../../../core/domain/priority.ts';
import { sourceKinds } from '../../../core/domain/source.ts';
import { topics } from '../../../core/domain/topic.ts';
import { createWords } from '../../../dashboard/i18n.ts';
import { errorWords, tellError } from '../../../dashboard/ui/error-words.ts';

const dashboard = join(import.meta.dirname, '../../../dashboard');
const languages = ['vi', 'en', 'fr'] as const;
const plural = /_(zero|one|two|few|many|other)$/;

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );
}

const readWords = (lang: string): Map<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(dashboard, `locales/${lang}.json`), 'utf8'))));

const words = new Map(languages.map((lang) => [lang, readWords(lang)] as const));
const wordsOf = (lang: (typeof languages)[number]): Map<string, string> => words.get(lang) ?? new Map();
const namesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((m) => m[1] ?? '').sort();
const stems = (lang: (typeof languages)[number]): string[] =>
  [...new Set([...wordsOf(lang).keys()].map((key) => key.replace(plural, '')))].sort();

function sourceText(folder = dashboard): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the words of the desk', () => {
  it.each(languages)('%s has every key that English has, and no other', (lang) => {
    expect(stems(lang)).toEqual(stems('en'));
  });

  it.each(languages)('%s has a form for each plural category of the language', (lang) => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const keys = [...wordsOf(lang).keys()];
    for (const stem of new Set(
      keys.filter((key) => plural.test(key)).map((key) => key.replace(plural, '')),
    )) {
      const found = keys
        .filter((key) => key.replace(plural, '') === stem)
        .map((key) => key.replace(`${stem}_`, ''));
      expect(found.toSorted(), stem).toEqual(needed);
    }
  });

  it.each(languages)('%s names the same values in each text as English does', (lang) => {
    const english = new Map(
      [...wordsOf('en')].map(([key, text]) => [key.replace(plural, ''), namesIn(text)]),
    );
    for (const [key, text] of wordsOf(lang)) {
      expect(namesIn(text), key).toEqual(english.get(key.replace(plural, '')));
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('has words for every topic, verdict, reason and kind of source', () => {
    const needed = [
      ...topics.map((topic) => `topic.${topic}`),
      ...verdictScale.map(({ id }) => `verdict.${id}`),
      ...dismissReasons.map((reason) => `dismiss.${reason}`),
      ...sourceKinds.map((kind) => `sourceKind.${kind}`),
      ...questions.filter((id) => !id.startsWith('topic-')).map((id) => `question.${id}`),
    ];
    expect(needed.filter((key) => !wordsOf('en').has(key))).toEqual([]);
  });

  it('has words for every error that may be shown outside, by its code', () => {
    const folders = ['desk', 'api', 'crawlers', 'core'].map((name) => join(dashboard, '..', name));
    const codes = folders
      .flatMap((folder) => [...sourceText(folder).matchAll(/defineError\('([^']+)',\s*\{[^}]*public: true/g)])
      .map((match) => match[1] ?? '')
      // What only those who start the program meet is told in the terminal.
      .filter((code) => !/^(config|storage|server|corpus\.(?!away|conflict)|case\.not-found)/.test(code));
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !(code in errorWords))).toEqual([]);
  });

  it.each(languages)(
    '%s tells an error whole, and adds the server’s own words only where they say more',
    async (lang) => {
      globalThis.document ??= { documentElement: {} } as Document;
      const { t } = await createWords(lang);
      const closed = wordsOf(lang).get('error.caseClosed');
      expect(tellError(t, 'case.closed', 'This case is closed.')).toEqual({ words: closed, detail: null });
      const status = wordsOf(lang).get('reading.status');
      expect(tellError(t, 'fetch.status', 'https://a.example/ answered 500.')).toEqual({
        words: status,
        detail: 'https://a.example/ answered 500.',
      });
      expect(tellError(t, 'new.code', 'What it says.')).toEqual({ words: null, detail: 'What it says.' });
    },
  );

  it('has no words that nothing shows', () => {
    const source = sourceText();
    const unused = stems('en').filter((key) => {
      const group = key.slice(0, key.lastIndexOf('.'));
      return !source.includes(`'${key}'`) && !source.includes(`\`${group}.$`) && !source.includes(`\`${key}`);
    });
    expect(unused).toEqual([]);
  });

  it('counts in each language', async () => {
    globalThis.document ??= { documentElement: {} } as Document;
    const spoken = await Promise.all(
      languages.map(async (lang) => {
        const { t } = await createWords(lang);
        return [t('cases.count', { count: 1 }), t('cases.count', { count: 1234 })];
      }),
    );
    expect(spoken).toEqual([
      ['1 hồ sơ', '1.234 hồ sơ'],
      ['1 case', '1,234 cases'],
      ['1 dossier', '1\u202f234 dossiers'],
    ]);
  });
});
