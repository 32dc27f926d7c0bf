import { z } from 'zod';
import { invalidInput } from './errors.ts';

/**
 * Parses a value from outside by its schema. Throws `input.invalid`, naming `what` was read and each field that is wrong, with
 * what is allowed there.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidInput(`${what}: ${z.prettifyError(result.error)}`, { cause: result.error });
}
