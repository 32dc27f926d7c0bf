import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDetector, type Detector } from '../../../classifier/detection/detector.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import { createAccentRestorer } from '../../../classifier/text/restore-accents.ts';
import type { Encoder } from '../../../core/ports.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
const encoderFolder = join(models, 'encoder');

let encoder: Encoder;
let detector: Detector;
beforeAll(async () => {
  const accents = await createAccentRestorer({ folder: join(models, 'accents') });
  encoder = await createOnnxEncoder({ folder: encoderFolder, threads: 1, accents });
  detector = await createDetector({ folder: join(models, 'detector'), encoderFolder, threads: 1, accents });
}, 30_000);
afterAll(async () => {
  await encoder.close();
  await detector.close();
});

it('encodes Vietnamese typed without accents as if it had them', async () => {
  const [bare, full] = await encoder.embed([
    { text: 'nguoi dan phai doi can cuoc truoc ngay 1/12', role: 'query' },
    { text: 'người dân phải đổi căn cước trước ngày 1/12', role: 'query' },
  ]);
  expect(bare).toEqual(full);
});

it('judges it so too, and its offsets are those of the text as typed', async () => {
  const typed =
    'Xin chao ca nha.\nNguoi dan phai doi can cuoc truoc ngay 1/12 neu khong se bi phat 6 trieu dong.';
  const [bare, full] = await detector.detect([
    { text: typed },
    {
      text: 'Xin chào cả nhà.\nNgười dân phải đổi căn cước trước ngày 1/12 nếu không sẽ bị phạt 6 triệu đồng.',
    },
  ]);
  expect(bare?.lang).toBe('vi');
  expect(bare?.sentences).toHaveLength(full?.sentences.length ?? 0);
  const claim = bare?.sentences.at(-1);
  expect(claim?.outcome).toBe('claim');
  expect(typed.slice(claim?.start, claim?.end)).toBe(typed.split('\n')[1]);
});
