import { join } from 'node:path';
import { createOnnxEncoder } from '../../classifier/encoder/onnx-encoder.ts';
import { encoderContract } from './encoder-contract.ts';

const folder = join(import.meta.dirname, '../../classifier/models/encoder');

encoderContract('ONNX, the model that comes with Claimwatch', () =>
  createOnnxEncoder({ folder, threads: 1 }),
);
