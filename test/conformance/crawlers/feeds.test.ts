import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasCode } from '../../../core/errors.ts';
import { decodeBytes } from '../../../crawlers/charset/decode.ts';
import type { FeedEntry } from '../../../crawlers/feeds/feed-entry.ts';
import { type ParsedFeed, parseFeed } from '../../../crawlers/feeds/parse-feed.ts';
import { htmlToText } from '../../../crawlers/html-text.ts';
import { sharedPath } from '../../shared.ts';
import { processorTime } from '../../support/processor-time.ts';
import { pythonString, pythonTime } from './python-literal.ts';

const feedparser = sharedPath('suites/kurtmckee__feedparser/tests');
const validator = sharedPath('suites/w3c__feedvalidator/testcases');
const limitMs = 2_000;

/** Reads a file as a feed; null where it is refused as none or as a bomb. Anything else thrown is a crash. */
function read(
  bytes: Uint8Array,
  contentType: string | null,
  url = 'http://127.0.0.1:8097/',
): ParsedFeed | null {
  try {
    return parseFeed({ bytes, url, contentType });
  } catch (error) {
    if (hasCode(error, 'feed.unreadable') || hasCode(error, 'feed.refused')) return null;
    throw error;
  }
}

const filesOf = (root: string | null) =>
  root ? globSync('**/*.{xml,json,rss,atom}', { cwd: root }).map((name) => join(root, name)) : [];

describe.skipIf(!feedparser || !validator)('every feed file', () => {
  it('is read without a crash, within 2 s, and leaves no markup that acts', () => {
    const files = [...filesOf(feedparser), ...filesOf(validator)];
    const active: string[] = [];
    let readable = 0;
    let slowest = 0;
    for (const file of files) {
      const bytes = readFileSync(file);
      const { result: feed, ms } = processorTime(() => read(bytes, null));
      slowest = Math.max(slowest, ms);
      if (feed) readable += 1;
      const addresses = feed?.entries.flatMap(({ url }) => (url ? [url] : [])) ?? [];
      if (addresses.some((url) => !/^https?:/.test(url))) active.push(file);
    }
    console.log(
      `feeds: ${files.length} files, ${readable} read, none crashed, slowest ${Math.round(slowest)} ms`,
    );
    expect(active).toEqual([]);
    expect(slowest).toBeLessThan(limitMs);
    expect(files.length).toBeGreaterThan(4_200);
  });
});

/** How a key of feedparser's model reads in ours. */
const fields: Record<string, (entry: FeedEntry) => string | null> = {
  title: (entry) => entry.title,
  link: (entry) => entry.url,
  id: (entry) => entry.id,
  guid: (entry) => entry.id,
  description: (entry) => entry.text,
  summary: (entry) => entry.text,
  "content'][0]['value": (entry) => entry.text,
  updated_parsed: (entry) => entry.updatedAt ?? entry.publishedAt,
  published_parsed: (entry) => entry.publishedAt,
};

const plain = (text: string) => htmlToText(text).replace(/\s+/g, ' ');

interface Expectation {
  readonly file: string;
  readonly key: string;
  readonly expected: string;
  readonly actual: string | null;
}

function expectationOf(file: string): Expectation | null {
  const bytes = readFileSync(file);
  const text = decodeBytes(bytes, { kind: 'xml' }).text;
  const line = /^Expect:\s*(?:not bozo and |bozo and )?(.*)$/m.exec(text)?.[1]?.trim() ?? '';
  const contentType = /^Header:\s*content-type:\s*(.*)$/im.exec(text)?.[1]?.trim() ?? null;
  const encoding = /^encoding == (.*)$/.exec(line)?.[1];
  if (encoding) {
    const label = pythonString(encoding);
    const canonical =
      label && !/ascii/i.test(label)
        ? new TextDecoder(label.replace(/^utf-?32.*/i, 'utf-8')).encoding.replace('gbk', 'gb18030')
        : null;
    const actual = decodeBytes(bytes, { kind: 'xml', contentType })
      .charset.replace(/^utf-32.*/, 'utf-8')
      .replace('gbk', 'gb18030');
    return canonical ? { file, key: 'encoding', expected: canonical, actual } : null;
  }
  const found = /^entries\[0\]\['(.+?)'\]\s*==\s*(\(.*\)|u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*")$/s.exec(
    line,
  );
  const field = found?.[1] ? fields[found[1]] : undefined;
  const literal = found?.[2] ?? '';
  const expected = pythonTime(literal) ?? pythonString(literal);
  if (!found?.[1] || !field || expected === null) return null;
  const hasContent = /<content(?::encoded)?[\s>]/i.test(text);
  if (hasContent && ['summary', 'description'].includes(found[1])) return null;
  const location = /^Header:\s*content-location:\s*(.*)$/im.exec(text)?.[1]?.trim();
  const entry = read(bytes, contentType, URL.parse(location ?? '', 'http://127.0.0.1:8097/')?.href)
    ?.entries[0];
  return { file, key: found[1], expected, actual: entry ? field(entry) : null };
}

describe.skipIf(!feedparser)("feedparser's Expect: lines", () => {
  it('hold for title, link, id, date, summary, content and encoding', () => {
    const all = filesOf(feedparser).flatMap((file) => expectationOf(file) ?? []);
    const holds = ({ expected, actual }: Expectation) =>
      actual === expected ||
      (actual ?? '').replace(/\s+/g, ' ') === plain(expected) ||
      URL.parse(expected)?.href === actual;
    const failures = all.filter((expectation) => !holds(expectation));
    for (const failure of failures)
      console.log(JSON.stringify({ ...failure, file: failure.file.slice((feedparser ?? '').length) }));
    console.log(`feedparser: ${all.length - failures.length} of ${all.length} mapped expectations hold`);
    expect((all.length - failures.length) / all.length).toBeGreaterThan(0.97);
  });
});
