import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccentRestorer,
  createAccentRestorer,
  restoreAccents,
} from '../../../classifier/text/restore-accents.ts';
import {
  type AccentModel,
  bareForm,
  readAccentModel,
} from '../../../classifier/text/restore-accents-model.ts';
import { sharedPath } from '../../shared.ts';

const folder = join(import.meta.dirname, '../../../classifier/models/accents');
const copies: string[] = [];

function copyOfModel(): string {
  const copy = mkdtempSync(join(tmpdir(), 'accents-'));
  copies.push(copy);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

let model: AccentModel;
let restorer: AccentRestorer;
beforeAll(async () => {
  model = readAccentModel(readFileSync(join(folder, 'accents.bin')));
  restorer = await createAccentRestorer({ folder });
});
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

const restore = (text: string): string => restoreAccents(text, model);

/** Share of the words of texts that come back as they were once their accents are taken. */
function share(texts: readonly string[]): number {
  const words = texts.flatMap((text) => {
    const found = restore(bareForm(text));
    return [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => found.startsWith(word, index));
  });
  return words.filter(Boolean).length / words.length;
}

describe('what is restored', () => {
  it.each([
    ['nguoi dan phai doi can cuoc truoc ngay 1/12', 'người dân phải đổi căn cước trước ngày 1/12'],
    ['Bo Y te khuyen cao tre em tiem vac xin', 'Bộ Y tế khuyến cáo trẻ em tiêm vắc xin'],
    ['BENH VIEN BACH MAI THONG BAO', 'BỆNH VIỆN BẠCH MAI THÔNG BÁO'],
    [
      'Viet Nam co 63 tinh thanh, xem https://example.org',
      'Việt Nam có 63 tỉnh thành, xem https://example.org',
    ],
    ['thong tin tren Facebook va YouTube', 'thông tin trên Facebook và YouTube'],
  ])('%s', (typed, meant) => {
    expect(restore(typed)).toBe(meant);
  });

  it('leaves a text that was typed with accents as it is', () => {
    const text = 'Ba em ăn cam với bà, còn nam sinh đi xe.';
    expect(restore(text)).toBe(text);
  });

  it('takes a few words with accents as they are, and restores the rest', () => {
    const typed = 'o Đà Nẵng benh vien se mo cua lai vao thu hai tuan sau nhung phai dang ky truoc mot ngay';
    const found = restore(typed);
    expect(found).toMatch(/^ở Đà Nẵng bệnh viện sẽ mở cửa lại vào thứ hai tuần sau/);
  });

  it('restores what is Vietnamese, told or seen, and nothing else', () => {
    expect(restorer.restore('toi yeu em', 'vi')).toBe('tôi yêu em');
    expect(restorer.restore('nguoi dan phai doi can cuoc')).toBe('người dân phải đổi căn cước');
    const english = 'The minister said that the hospital can do it in ten days.';
    expect(restorer.restore(english)).toBe(english);
    expect(restorer.restore('Le ministre a dit que la dame ne ment pas.', 'fr')).toBe(
      'Le ministre a dit que la dame ne ment pas.',
    );
  });
});

describe('what holds for every text', () => {
  const syllable = fc.constantFrom(
    ...[
      'nguoi',
      'dan',
      'phai',
      'doi',
      'can',
      'cuoc',
      'Tom',
      'HA',
      'Noi',
      'đã',
      'hotline',
      '1/12',
      'to',
      'the',
      'an',
      ',',
      '.',
      '\n',
      'é',
    ],
  );
  const text = fc.oneof(
    fc.array(syllable, { maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary' }).map((t) => t.normalize('NFC')),
    fc.string({ unit: 'grapheme' }).map((t) => t.normalize('NFC')),
  );

  it('keeps length, letters and capitals', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const found = restore(typed);
        expect(found).toHaveLength(typed.length);
        expect(bareForm(found)).toBe(bareForm(typed));
        expect(found).toBe(found.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const once = restore(typed);
        expect(restore(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('bears lone surrogates and very long lines', () => {
    expect(restore('nguoi dan \ud800 phai')).toBe('người dân \ud800 phải');
    const long = 'nguoi dan phai doi can cuoc '.repeat(2_000);
    expect(restore(long)).toHaveLength(long.length);
  });
});

describe('the model folder', () => {
  it('is named by its files', async () => {
    expect(restorer.id).toMatch(/^vietnamese-accents-[0-9a-f]{12}$/);
    expect((await createAccentRestorer({ folder: copyOfModel() })).id).toBe(restorer.id);
  });

  it('is refused where a byte of the model has changed', async () => {
    const copy = copyOfModel();
    const path = join(copy, 'accents.bin');
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await expect(createAccentRestorer({ folder: copy })).rejects.toMatchObject({ code: 'model.hash' });
  });

  it('is refused where the file is no such model', () => {
    expect(() => readAccentModel(new Uint8Array(10))).toThrow(
      expect.objectContaining({ code: 'model.invalid' }),
    );
    const cut = readFileSync(join(folder, 'accents.bin')).subarray(0, -1);
    expect(() => readAccentModel(cut)).toThrow(expect.objectContaining({ code: 'model.invalid' }));
  });
});

const written = join(import.meta.dirname, '../../../classifier/training/data/written.vi.jsonl');
const parallel = sharedPath('data/parallel/sib200.vi-fr-en.jsonl');

/** The texts of a file of JSON lines, by a field, in NFC. */
function textsOf(path: string, field: string, split?: string): string[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Record<string, string> => JSON.parse(line))
    .filter((row) => split === undefined || row.split === split)
    .map((row) => (row[field] ?? '').normalize('NFC'))
    .filter((text) => text !== bareForm(text));
}

describe('how much comes back rightly', () => {
  it('of the held-out sentences written for this project', () => {
    expect(share(textsOf(written, 'text', 'test'))).toBeGreaterThan(0.84);
  });

  it.skipIf(!parallel)('of encyclopedic sentences', () => {
    expect(share(textsOf(parallel as string, 'vi'))).toBeGreaterThan(0.92);
  });
});
