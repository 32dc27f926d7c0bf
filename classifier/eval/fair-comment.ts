import { join } from 'node:path';
import { z } from 'zod';
import { suppressAsWhole } from '../detection/article-gate.ts';
import { bootstrap, shareTrue } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows, spread } from './rows.ts';
import { detectAll, type Setting } from './setting.ts';

const Row = z.object({ text: z.string(), lang: z.string(), label: z.string(), split: z.string().optional() });

/** Comments that stand together on one page, for the figure by article. */
const PER_PAGE = 8;

/** What must not be flagged: readers' comments and satire. Shares of texts of which a claim would be suggested. */
export async function evaluateFairComment(setting: Setting): Promise<Section> {
  const comments = readRows(join(setting.data, 'fair-comment/victsd.vi.jsonl'), Row);
  const titles = readRows(join(setting.data, 'fair-comment/fresada-titles.fr.jsonl'), Row);
  const sets = [
    { set: "readers' comments, vi (ViCTSD)", rows: spread(comments, setting.limit), bar: '≤ .03' },
    {
      set: 'satire headlines, fr (FreSaDa)',
      rows: spread(
        titles.filter(({ label }) => label === 'satire'),
        setting.limit,
      ),
      bar: '≤ .03',
    },
    {
      set: 'news headlines, fr (FreSaDa)',
      rows: spread(
        titles.filter(({ label }) => label !== 'satire'),
        setting.limit,
      ),
      bar: undefined,
    },
  ];
  const lines: Line[] = [];
  for (const { set, rows, bar } of sets) {
    const found = await detectAll(
      setting,
      set,
      rows.map(({ text, lang }) => ({ text, lang })),
    );
    const sentences = found.flatMap((text) => text.sentences.map(({ outcome }) => outcome === 'claim'));
    lines.push({
      set,
      rows: sentences.length,
      measure: 'sentences flagged',
      figure: bootstrap(sentences, shareTrue),
      bar,
    });
    if (bar === undefined) continue;
    const pages = Array.from({ length: Math.floor(found.length / PER_PAGE) }, (_, n) => {
      const texts = found.slice(n * PER_PAGE, (n + 1) * PER_PAGE);
      const page = {
        lang: 'vi',
        sentences: texts.flatMap((t) => t.sentences),
        abstained: { opinion: 0, offTopic: 0 },
      };
      const gated = suppressAsWhole(page, { articleType: 'unknown', section: null }, null);
      return gated.sentences.some(({ outcome }) => outcome === 'claim');
    });
    lines.push({
      set: `${set}, eight to a page`,
      rows: pages.length,
      measure: 'pages with a claim, type unknown',
      figure: bootstrap(pages, shareTrue),
      bar: '≤ .01',
    });
  }
  return {
    title: 'Fair comment',
    about:
      'What the product must keep quiet about. ViCTSD (no licence stated) and FreSaDa (CC BY-NC-SA 4.0) are measured on only. A page is eight texts in a row through the article gate without any help from its type, section or source; where the page says that it is opinion, letters or satire nothing is ever suggested. News headlines stand beside them to show what recall the threshold leaves.',
    lines,
  };
}
