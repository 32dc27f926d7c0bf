import type { Article } from '../../core/domain/article.ts';
import type { Source } from '../../core/domain/source.ts';
import { foldText } from '../../core/fold.ts';
import type { DetectedText } from './detector.ts';

/** Kinds of article of which nothing is suggested. */
const abstaining: ReadonlySet<Article['articleType']> = new Set(['opinion', 'satire', 'analysis', 'letters']);

/** Names of sections, folded, that hold opinion, letters, analysis or satire in the three languages. */
const opinionSections = new RegExp(
  `(?:^|[^a-z])(?:${[
    'opinions?|op-?ed|editorials?|columns?|columnists?|comment(?:ary|aries|s)?|viewpoints?|perspectives?|letters|blogs?|essays?|reviews?|analysis|satire|humou?r|comedy|parody|cartoons?',
    'idees|tribunes?|chroniques?|edito(?:s|rial|riaux)?|billets?|points? de vue|debats?|courrier(?: des lecteurs)?|analyses?|decryptages?|humour|parodie|forum|carte blanche',
    'goc nhin|y kien|quan diem|binh luan|xa luan|thu ban doc|ban doc viet|ban doc|dien dan|tieu pham|trao phung|cham biem|hai huoc|thu gian|truyen cuoi|phan tich|goc bien tap|tan man|tam su',
  ].join('|')})(?:$|[^a-z])`,
);

/** Where at least this many sentences take a stand and this share of them or more is opinion, the rest is read as part of the argument. */
const FEWEST_SENTENCES = 3;
const OPINION_SHARE = 0.5;
/** From here on a sentence is likelier opinion than not. Many that abstain are below: a doubt silences one sentence, not an article. */
const LIKELY_OPINION = 0.5;

function isOpinionInTone({ sentences }: DetectedText): boolean {
  const opinions = sentences.filter((s) => s.opinion >= LIKELY_OPINION).length;
  const stands = opinions + sentences.filter((s) => s.outcome === 'claim' || s.outcome === 'offTopic').length;
  return stands >= FEWEST_SENTENCES && opinions / stands >= OPINION_SHARE;
}

/** True where article, section, source or tone say that the text is opinion, analysis, letters or satire as a whole. */
export function isOpinionAsWhole(
  found: DetectedText,
  article: Pick<Article, 'articleType' | 'section'>,
  source: Pick<Source, 'opinion' | 'satire'> | null,
): boolean {
  if (source?.opinion || source?.satire) return true;
  if (abstaining.has(article.articleType)) return true;
  if (article.section !== null && opinionSections.test(foldText(article.section))) return true;
  return isOpinionInTone(found);
}

/**
 * What was found in an article, with every claim turned into counted opinion where the article as a whole is opinion, analysis,
 * letters or satire. Where it is not, the same object comes back.
 */
export function suppressAsWhole(
  found: DetectedText,
  article: Pick<Article, 'articleType' | 'section'>,
  source: Pick<Source, 'opinion' | 'satire'> | null,
): DetectedText {
  if (!isOpinionAsWhole(found, article, source)) return found;
  const suppressed = found.sentences.filter((s) => s.outcome === 'claim').length;
  return {
    ...found,
    sentences: found.sentences.map((s) =>
      s.outcome === 'claim' ? { ...s, outcome: 'opinion', reasons: [] } : s,
    ),
    abstained: { ...found.abstained, opinion: found.abstained.opinion + suppressed },
  };
}
