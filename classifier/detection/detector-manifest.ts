import { z } from 'zod';
import { topics } from '../../core/domain/topic.ts';
import { ModelManifest } from '../onnx/model-files.ts';

/** p = 1 / (1 + exp(-(a * logit + n * the same of the n-grams + b))), after Platt. */
const Calibration = z.object({ a: z.number(), n: z.number().default(0), b: z.number() });
export type Calibration = z.infer<typeof Calibration>;

/** From which probability on a sentence counts as a claim, and from which as opinion. */
export const Thresholds = z.object({ claim: z.number(), opinion: z.number() });
export type Thresholds = z.infer<typeof Thresholds>;

/** The manifest of a detector: its heads, how their logits become probabilities, and where each language draws the line. */
export const DetectorManifest = ModelManifest.extend({
  /** What stands before every sentence. */
  prefix: z.string().default(''),
  /** How many sentences of equally many tokens may share a run, as `ModelOptions.together`. */
  together: z.number().int().min(1).default(1),
  heads: z.object({
    checkworthy: z.object({ output: z.string() }),
    outcome: z.object({ output: z.string(), labels: z.array(z.enum(['claim', 'opinion', 'other'])) }),
    topic: z.object({ output: z.string(), labels: z.array(z.enum([...topics, 'none'])) }),
  }),
  /** An output with what each token brings towards `claim`. */
  shares: z.object({ output: z.string() }),
  /** Words and pairs of words beside the model: a file of weights as bytes, and of each of both outcomes its scale and bias. */
  ngrams: z.object({
    file: z.string(),
    order: z.number().int().min(1),
    scales: z.tuple([z.number(), z.number()]),
    biases: z.tuple([z.number(), z.number()]),
  }),
  calibration: z.object({ claim: Calibration, checkworthy: Calibration, opinion: Calibration }),
  /** From which check-worthiness on, and below which likelihood of opinion, a sentence is a claim whatever else it looks like. */
  evident: z.object({ checkworthy: z.number(), opinion: z.number() }),
  /** By language; `default` holds for languages without labelled evidence. */
  thresholds: z.record(z.string(), Thresholds).and(z.object({ default: Thresholds })),
});
export type DetectorManifest = z.infer<typeof DetectorManifest>;
