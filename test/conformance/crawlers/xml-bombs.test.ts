import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../core/errors.ts';
import { parseFeed } from '../../../crawlers/feeds/parse-feed.ts';
import { sharedPath } from '../../shared.ts';
import { processorTime } from '../../support/processor-time.ts';

const defused = sharedPath('suites/tiran__defusedxml');
const xxe = sharedPath('suites/swisskyrepo__PayloadsAllTheThings/XXE Injection');

/** What reading a document came to, and how much of the processor's time it took. */
function attempt(xml: string | Uint8Array) {
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml;
  const { result: outcome, ms } = processorTime(() => {
    try {
      return JSON.stringify(parseFeed({ bytes, url: 'http://bomb.example/' }));
    } catch (error) {
      return messageOf(error);
    }
  });
  return { outcome, ms };
}

const inFeed = (doctype: string, use: string) =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><item><title>${use}</title></item></channel></rss>`;

describe.skipIf(!defused || !xxe)('hostile XML', () => {
  it('is refused or harmless within a second and 64 MB, whatever file of defusedxml it is', () => {
    const files = globSync('**/*.xml', { cwd: defused ?? '' });
    expect(files.length).toBeGreaterThanOrEqual(10);
    const before = process.memoryUsage().rss;
    for (const file of files) {
      const { outcome, ms } = attempt(readFileSync(join(defused ?? '', file)));
      expect(ms, file).toBeLessThan(1_000);
      expect(outcome.length, file).toBeLessThan(10_000);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    console.log(`XML bombs: ${files.length} files of defusedxml refused or harmless`);
  });

  it('never gives out a file or fetches an address that an external entity names', () => {
    const text = globSync('**/*', { cwd: xxe ?? '', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const doctypes = [...new Set(text.match(/<!DOCTYPE[\s\S]*?\]\s*>/g) ?? [])];
    expect(doctypes.length).toBeGreaterThan(10);
    for (const doctype of doctypes) {
      const { outcome, ms } = attempt(inFeed(doctype, '&xxe;&file;&test;&all;'));
      expect(outcome).not.toMatch(/root:|\[boot loader\]/);
      expect(ms).toBeLessThan(1_000);
    }
    console.log(`XXE: ${doctypes.length} document types refused or harmless`);
  });
});

describe('entities in feeds', () => {
  it('are refused where they refer to others or to files, and read where they are short text', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(attempt(inFeed(laughs, '&b;')).outcome).toContain('It is not read');
    expect(
      attempt(inFeed('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;')).outcome,
    ).toContain('It is not read');
    expect(attempt(inFeed('<!DOCTYPE x [<!ENTITY a "news">]>', '&a; today')).outcome).toContain('news today');
    expect(attempt(inFeed('<!DOCTYPE x [<!ENTITY a "news">]>', '&a;'.repeat(2_000))).outcome).toContain(
      'too often',
    );
  });
});
