import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../core/fold.ts';
import { createImageReader } from '../../../crawlers/images/image-reader.ts';
import { imageSize } from '../../../crawlers/images/image-size.ts';
import { startDrawing } from './text-image.ts';

const texts = {
  vi: 'Bộ Y tế khuyến cáo người dân đun sôi nước trước khi uống. Từ ngày 12 tháng 11, nước mặn đã xâm nhập sâu 40 km vào các cửa sông, ảnh hưởng đến 85.000 hộ gia đình ở đồng bằng sông Cửu Long.',
  en: 'The health office advises residents to boil water before drinking. Since 12 November salt water has reached 40 km up the river and affects 85,000 households in the delta.',
  fr: "L'agence de santé conseille aux habitants de faire bouillir l'eau avant de la boire. Depuis le 12 novembre, l'eau salée a remonté le fleuve sur 40 km et touche 85 000 foyers du delta.",
};

const draw = startDrawing();
/** The share of words that were read letter by letter, accents included. */
function accuracy(expected: string, read: string): number {
  const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const left: string[] = words(read);
  const found = words(expected).filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1));
  return found.length / words(expected).length;
}

describe('text on images', () => {
  const reader = createImageReader({ timeoutMs: 80_000 });
  afterAll(() => reader.close());

  it.each(['vi', 'en', 'fr'] as const)('is read offline, accents included (%s)', async (lang) => {
    const image = await draw(texts[lang], lang === 'fr' ? 'jpeg' : 'png');
    const [text = '', nothing] = await reader.read({ images: [image, await draw('')], lang });
    expect(accuracy(texts[lang], text)).toBeGreaterThanOrEqual(0.9);
    expect(foldText(text)).toContain('40 km');
    expect(nothing).toBe('');
  });

  it('is left alone where the image is none, too small or claims to be huge', async () => {
    const huge = await draw(texts.en);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const read = await reader.read({ images: [Buffer.from('<svg/>'), huge, Buffer.alloc(0)], lang: 'en' });
    expect(read).toEqual(['', '', '']);
  });

  it('is given up after a time, and the next image is read', async () => {
    const hasty = createImageReader({ timeoutMs: 1 });
    const image = await draw(texts.en);
    await expect(hasty.read({ images: [image], lang: 'en' })).rejects.toMatchObject({
      code: 'images.timeout',
    });
    await expect(reader.read({ images: [image.subarray(0, 2_000)], lang: 'en' })).rejects.toMatchObject({
      code: 'images.failed',
    });
    await hasty.close();
    expect((await reader.read({ images: [image], lang: 'en' }))[0]).toContain('boil water');
  });

  it('has a size that is told without unpacking it', async () => {
    expect(imageSize(await draw(texts.en))).toEqual({ width: 700, height: 300 });
    expect(imageSize(await draw(texts.en, 'jpeg'))).toEqual({ width: 700, height: 300 });
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x83\x03\0\xf3\x01\0', 'latin1');
    expect(imageSize(webp)).toEqual({ width: 900, height: 500 });
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom('\xff\xd8', '\x89PNG', 'RIFF1234WEBPVP8L'),
        (bytes, start) => {
          const size = imageSize(Buffer.concat([Buffer.from(start, 'latin1'), bytes]));
          expect(size === null || (size.width >= 0 && size.height >= 0)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
