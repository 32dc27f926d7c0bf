import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { redact } from '../../../crawlers/redaction/redact.ts';
import type { Span } from '../../../crawlers/redaction/span.ts';
import { sharedPath } from '../../shared.ts';

const presidio = sharedPath('suites/microsoft__presidio-research/data/synth_dataset_v2.json');
const phones = sharedPath('suites/npm__libphonenumber-js/package/examples.mobile.json');

const Labelled = z.array(
  z.object({
    full_text: z.string(),
    spans: z.array(
      z.object({
        entity_type: z.string(),
        entity_value: z.string(),
        start_position: z.number(),
        end_position: z.number(),
      }),
    ),
  }),
);

/** Kinds with a shape of their own; names and places in running text are not redacted on purpose. */
const structured = ['PHONE_NUMBER', 'EMAIL_ADDRESS', 'IBAN_CODE', 'CREDIT_CARD', 'US_SSN', 'IP_ADDRESS'];
const overlap = (span: Span, start: number, end: number) =>
  Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));

describe.skipIf(!presidio)('presidio-research, structured spans', () => {
  it('finds at least 99% and covers at most 2% of other text', () => {
    const samples = Labelled.parse(JSON.parse(readFileSync(presidio ?? '', 'utf8')));
    const byType = new Map(structured.map((type) => [type, { all: 0, found: 0 }]));
    const missed: string[] = [];
    let plainChars = 0;
    let plainRedacted = 0;
    for (const { full_text, spans: labelled } of samples) {
      const text = full_text.normalize('NFC');
      if (text !== full_text) continue;
      const { spans } = redact(text);
      for (const { entity_type, entity_value, start_position: start, end_position: end } of labelled) {
        const tally = byType.get(entity_type);
        if (!tally) continue;
        tally.all += 1;
        const covered = spans.reduce((sum, span) => sum + overlap(span, start, end), 0);
        if (covered >= end - start) tally.found += 1;
        else
          missed.push(
            `${entity_type} ${JSON.stringify(entity_value)}: ${JSON.stringify(text.slice(Math.max(0, start - 40), end + 10))}`,
          );
      }
      const inLabel = new Set(
        labelled.flatMap(({ start_position: start, end_position: end }) =>
          Array.from({ length: end - start }, (_, n) => start + n),
        ),
      );
      const inSpan = new Set(
        spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
      );
      plainChars += text.length - inLabel.size;
      plainRedacted += [...inSpan].filter((at) => !inLabel.has(at)).length;
    }
    const sum = [...byType.values()].reduce(
      (total, { all, found }) => ({ all: total.all + all, found: total.found + found }),
      { all: 0, found: 0 },
    );
    console.log([...byType].map(([type, { all, found }]) => `${type} ${found}/${all}`).join(', '));
    console.log(
      `redaction: recall ${sum.found}/${sum.all} = ${((100 * sum.found) / sum.all).toFixed(2)}%, over-redaction ${((100 * plainRedacted) / plainChars).toFixed(2)}% of unlabelled characters`,
    );
    if (missed.length > 0) console.log(missed.join('\n'));
    expect(sum.found / sum.all).toBeGreaterThanOrEqual(0.99);
    expect(plainRedacted / plainChars).toBeLessThanOrEqual(0.02);
  });
});

/** Country codes of the languages of the product; others are tested through their length alone. */
const callingCodes: Record<string, string> = {
  VN: '84',
  FR: '33',
  GB: '44',
  US: '1',
  BE: '32',
  CA: '1',
  CH: '41',
  AU: '61',
  DE: '49',
  LA: '856',
  KH: '855',
  CI: '225',
  SN: '221',
};

describe.skipIf(!phones)('example mobile numbers of libphonenumber', () => {
  it('are found in international form in every country, and in national form where the text says telephone', () => {
    const examples = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(phones ?? '', 'utf8')));
    const found = (text: string, number: string) =>
      redact(text).spans.some(
        ({ start, end, type }) => type === 'phone' && text.slice(start, end).includes(number),
      );
    const spaced = (number: string) => number.replace(/(\d{2,3})(?=\d{3})/g, '$1 ');
    const tests = Object.entries(examples)
      .flatMap(([country, number]) => {
        const code = callingCodes[country] ?? '999';
        return [
          [`write to +${code}${number} today`, `+${code}${number}`],
          [`write to +${code} ${spaced(number)} today`, spaced(number)],
          [`Phone: ${spaced(number)}`, spaced(number)],
          [`Điện thoại: ${number}`, number],
        ] as const;
      })
      .filter(([, number]) => number.replace(/\D/g, '').length >= 6);
    const missed = tests.filter(([text, number]) => !found(text, number));
    console.log(`libphonenumber: ${tests.length - missed.length} of ${tests.length} forms found`);
    if (missed.length > 0) console.log(missed.slice(0, 20).join('\n'));
    expect(missed.length / tests.length).toBeLessThanOrEqual(0.01);
  });
});
