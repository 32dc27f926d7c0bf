import { describe, expect, it } from 'vitest';
import { RedactedText } from '../../../core/domain/text.ts';
import { readAudit } from '../../../desk/audit.ts';
import { canonicalForm } from '../../../desk/canonical-form.ts';
import { drainOutbox } from '../../../desk/outbox.ts';
import { mergedInto, triageClaim } from '../../../desk/triage.ts';
import { readWording, setWording, wordedClaims } from '../../../desk/wording.ts';
import { claim, memoryDesk } from './desk-fixture.ts';

const seen = (...texts: string[]) => texts.map((text) => ({ text, lang: 'en' }));
const formOf = (first: string, ...others: string[]): string =>
  canonicalForm({ text: first, lang: 'en' }, seen(...others)).text;

describe('the form under which duplicates go', () => {
  const long = 'A clinic told readers on Monday that salt water cures dengue fever within two days.';

  it('is the shortest clear sentence seen, in whatever order', () => {
    const short = 'Salt water cures dengue within two days.';
    expect(formOf(long, short)).toBe(short);
    expect(formOf(short, long)).toBe(short);
  });

  it('is never a fragment, a question, or a sentence that leans on the one before', () => {
    for (const unclear of [
      'Salt cures dengue.',
      'Does salt water cure dengue fever?',
      'It cures dengue within two days.',
      'But salt water cures the fever.',
      'salt water cures dengue in days',
      'Salt water cures dengue, they say…',
    ])
      expect(formOf(long, unclear), unclear).toBe(long);
  });

  it('keeps the language of the first, and accents in Vietnamese', () => {
    const french = { text: 'L’eau salée soigne la dengue.', lang: 'fr' };
    expect(canonicalForm({ text: long, lang: 'en' }, [french]).text).toBe(long);
    const accented = { text: 'Nước muối chữa khỏi sốt xuất huyết trong hai ngày.', lang: 'vi' };
    const bare = { text: 'Nuoc muoi chua khoi sot xuat huyet trong 2 ngay.', lang: 'vi' };
    expect(canonicalForm(bare, [accented])).toBe(accented);
  });

  it('is the first where none is clear', () => expect(formOf('cures it', 'so they say')).toBe('cures it'));
});

describe('a wording by people', () => {
  const text = RedactedText.parse('Salt water cures dengue.');

  it('is kept with who, when, before and after, and goes out to the corpus', async () => {
    const desk = memoryDesk();
    setWording({ desk, actor: 'ann', claimId: claim.id, before: claim.text, text });
    expect(readWording(desk, claim.id)).toMatchObject({ text, by: 'ann' });
    expect(wordedClaims(desk)).toEqual([claim.id]);
    expect(readAudit(desk, 1)).toMatchObject([
      { action: 'claim.word', subject: claim.id, details: { before: claim.text, after: text } },
    ]);
    setWording({ desk, actor: 'ann', claimId: claim.id, before: text, text });
    const sent: unknown[] = [];
    await drainOutbox(desk, async ({ kind, data }) => void sent.push([kind, data]));
    expect(sent).toEqual([['wording', { claimId: claim.id }]]);
  });

  it('names the case that is opened for the claim, and can be taken back', () => {
    const desk = memoryDesk();
    setWording({ desk, actor: 'ann', claimId: claim.id, before: claim.text, text });
    triageClaim({ desk, actor: 'ann', claim, input: { state: 'accepted' } });
    expect(String(desk.db.prepare('SELECT doc FROM desk_case').get()?.doc)).toContain(text);
    setWording({ desk, actor: 'ben', claimId: claim.id, before: text, text: null });
    expect(readWording(desk, claim.id)).toBeNull();
  });
});

it('finds what was merged into a claim, through others and in a circle', () => {
  const desk = memoryDesk();
  const merge = (id: string, mergeInto: string) =>
    triageClaim({ desk, actor: 'ann', claim: { ...claim, id }, input: { state: 'merged', mergeInto } });
  merge('b', 'a');
  merge('c', 'b');
  merge('a', 'c');
  expect(mergedInto(desk, ['a', 'x'])).toEqual(
    new Map([
      ['a', ['b', 'c']],
      ['x', []],
    ]),
  );
});
