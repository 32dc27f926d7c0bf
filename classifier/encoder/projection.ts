import { z } from 'zod';

/** The mean of many vectors and an orthonormal basis of the plane in which the means of the languages lie. */
export const LanguageBias = z.object({
  mean: z.array(z.number()),
  basis: z.array(z.array(z.number())),
});
export type LanguageBias = z.infer<typeof LanguageBias>;

/** The vector scaled to length 1; one of length 0 stays as it is. Changes it in place. */
function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  if (length === 0) return vector;
  return vector.map((x) => x / length);
}

/**
 * A unit vector without what tells only its language: the common mean subtracted, the plane through the language means projected
 * out, scaled to length 1. Translations then lie closer than unrelated sentences of one language.
 */
export function removeLanguageBias(vector: Float32Array, { mean, basis }: LanguageBias): Float32Array {
  const centred = vector.map((x, i) => x - (mean[i] ?? 0));
  for (const direction of basis) {
    const along = centred.reduce((sum, x, i) => sum + x * (direction[i] ?? 0), 0);
    for (let i = 0; i < centred.length; i += 1) centred[i] = (centred[i] ?? 0) - along * (direction[i] ?? 0);
  }
  return normalise(centred);
}
