import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { suppressAsWhole } from '../../classifier/detection/article-gate.ts';
import { corpusIndex } from '../../classifier/matching/corpus-index.ts';
import { type MatchResult, matchClaim } from '../../classifier/matching/matcher.ts';
import type { ArticleType } from '../../core/domain/article.ts';
import type { DetectedSentence } from '../../core/domain/claim.ts';
import type { NearExample } from '../../core/domain/example.ts';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { defineError } from '../../core/errors.ts';
import { nfc } from '../../core/fold.ts';
import { redact } from '../../crawlers/redaction/redact.ts';
import { openCorpus, openCrawler, openDetector, openEncoder, openNearestExamples } from '../../main.ts';
import { type CliContext, createContext, type GlobalOptions } from '../context.ts';
import { inputMissing, isAddress, readGivenFile } from '../given-file.ts';
import { print, printJson } from '../terminal.ts';

const inputEmpty = defineError('input.empty', { public: true });

interface CheckOptions extends GlobalOptions {
  readonly lang?: string;
  readonly top: string;
}

/** What is checked: a text, and what its page said of itself. */
interface Subject {
  readonly title: string | null;
  readonly text: string;
  readonly lang: string | null;
  readonly articleType: ArticleType;
  readonly section: string | null;
}

const plain = (text: string): Subject => ({
  title: null,
  text,
  lang: null,
  articleType: 'unknown',
  section: null,
});

async function readPage(
  context: CliContext,
  page: { url: string; bytes?: Uint8Array; contentType?: string | null },
): Promise<Subject> {
  const crawler = openCrawler(context.config, context.clock);
  try {
    const { bytes, contentType } = page.bytes
      ? { bytes: page.bytes, contentType: page.contentType ?? null }
      : await crawler.fetcher.fetch({ url: page.url, signal: context.signal }).then((result) => {
          if (result.status !== 200)
            throw inputMissing(`${page.url} answered ${result.status}. Check the address.`);
          return { bytes: result.body, contentType: result.headers['content-type'] ?? null };
        });
    return await crawler.extractor.extract({ url: page.url, bytes, contentType }, context.signal);
  } finally {
    await crawler.close();
  }
}

async function readSubject(context: CliContext, what: string): Promise<Subject> {
  if (what === '-') return plain(await readAll(process.stdin));
  if (isAddress(what)) return readPage(context, { url: what });
  const bytes = Buffer.from(readGivenFile(what));
  const isPage =
    /\.x?html?$/i.test(what) || /^\s*<(?:!doctype|html)/i.test(bytes.subarray(0, 200).toString('latin1'));
  return isPage ? readPage(context, { url: 'https://file.invalid/', bytes }) : plain(bytes.toString('utf8'));
}

interface CheckedClaim extends DetectedSentence {
  readonly text: string;
  /** Sentences written as examples that are most like it. */
  readonly examples: readonly NearExample[];
  readonly matches: (MatchResult & {
    factCheck: Pick<FactCheck, 'claim' | 'url' | 'publisher' | 'rating'> | null;
  })[];
}

async function withMatches(
  context: CliContext,
  claims: readonly (DetectedSentence & { text: string })[],
  lang: string,
  top: number,
): Promise<CheckedClaim[]> {
  const { config, signal } = context;
  const corpus = await openCorpus(config, context.clock);
  const encoder = await openEncoder(config);
  try {
    const queries = claims.map(({ text }) => ({ text, lang }));
    const found = await matchClaim({ encoder, index: corpusIndex(corpus) }, queries, { top, signal });
    const stored = await corpus.get('factCheck', [
      ...new Set(found.flat().map((match) => match.factCheckId)),
    ]);
    const factChecks = new Map(stored.map(({ doc }) => [doc.id, doc]));
    const show = (match: MatchResult) => {
      const doc = factChecks.get(match.factCheckId);
      return {
        ...match,
        factCheck: doc
          ? { claim: doc.claim, url: doc.url, publisher: doc.publisher, rating: doc.rating }
          : null,
      };
    };
    const nearest = await openNearestExamples(encoder.id);
    const vectors = await encoder.embed(
      queries.map((query) => ({ ...query, role: 'query' as const })),
      signal,
    );
    return claims.map((claim, index) => {
      const vector = vectors[index];
      const examples = vector ? nearest(vector, lang) : [];
      return { ...claim, examples, matches: (found[index] ?? []).map(show) };
    });
  } finally {
    await encoder.close();
    await corpus.close();
  }
}

function printClaim(claim: CheckedClaim, number: number): void {
  print(`${number}. ${claim.text}`);
  print(`   check-worthy ${claim.checkworthy.toFixed(2)} · ${claim.topic ?? 'off the list'}`);
  for (const reason of claim.reasons) print(`   – ${reason.text}`);
  for (const example of claim.examples)
    print(`   – like a sentence written as ${example.label}: ${example.text}`);
  for (const { level, score, factCheck } of claim.matches.filter((match) => match.level !== 'weak')) {
    const rating = factCheck?.rating ? ` ${factCheck.rating.words}:` : '';
    print(
      `   ${level === 'strong' ? 'Checked' : 'Perhaps checked'} (${score.toFixed(2)}):${rating} ${factCheck?.claim ?? ''}`,
    );
    if (factCheck) print(`     ${factCheck.publisher}, ${factCheck.url}`);
  }
  print();
}

async function check(what: string, options: CheckOptions): Promise<void> {
  const context = await createContext(options);
  const subject = await readSubject(context, what);
  const lang = options.lang ?? subject.lang ?? undefined;
  const { text } = redact(nfc(subject.text));
  if (text.trim() === '')
    throw inputEmpty(`${what === '-' ? 'Standard input' : what} holds no text that can be read.`);
  const detector = await openDetector(context.config);
  const [found] = await detector
    .detect([lang ? { text, lang } : { text }], context.signal)
    .finally(() => detector.close());
  if (!found) throw inputEmpty(`${what} holds no sentence.`);
  const { sentences, abstained } = suppressAsWhole(
    found,
    {
      articleType: subject.articleType,
      section: subject.section === null ? null : redact(subject.section).text,
    },
    null,
  );
  const claims = sentences
    .filter((sentence) => sentence.outcome === 'claim')
    .map((sentence) => ({ ...sentence, text: text.slice(sentence.start, sentence.end) }));
  const checked =
    claims.length > 0 ? await withMatches(context, claims, found.lang, Number(options.top)) : [];
  if (context.json) {
    printJson({
      title: subject.title,
      lang: found.lang,
      sentences: sentences.length,
      claims: checked,
      abstained,
    });
    return;
  }
  print(
    checked.length === 0
      ? 'No check-worthy claim on a listed topic.'
      : `${checked.length} check-worthy claim(s) in ${sentences.length} sentences (${found.lang}):`,
  );
  print();
  for (const [index, claim] of checked.entries()) printClaim(claim, index + 1);
  print(
    `Held back: ${abstained.opinion} opinion, ${abstained.offTopic} off the list of topics. These are counts only.`,
  );
  print('A model suggested this. Whether a claim is true is for people to find out.');
}

/** `claimwatch check <url|file|->`: one text in, its claims with reasons and matches out. Stores nothing. */
export function checkCommand(): Command {
  return new Command('check')
    .description('show the claims of one page or text, with reasons and the fact-checks that may answer them')
    .argument('<what>', 'an address, a file (text or HTML), or - for standard input')
    .option('--lang <code>', 'language of the text, as vi; told from the text where left out')
    .option('--top <n>', 'fact-checks to show for each claim', '3')
    .action((what: string, _options: unknown, command: Command) =>
      check(what, command.optsWithGlobals<CheckOptions>()),
    );
}
