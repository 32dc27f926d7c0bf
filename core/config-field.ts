import { z } from 'zod';

/** One setting: what it does, where it may come from, what is allowed. */
export interface Field<S extends z.ZodType> {
  /** One or two sentences for docs/configuration.md and `doctor`. */
  readonly doc: string;
  readonly env: string;
  readonly schema: S;
  readonly default: z.input<S>;
  /** Never printed by `doctor` or logs. */
  readonly secret?: boolean;
}

/** A setting, with the type of its value kept. */
export const field = <S extends z.ZodType>(spec: Field<S>): Field<S> => spec;

/** On or off, as a boolean or in the words of an environment variable. */
export const flag = z.union([z.boolean(), z.stringbool()], { error: 'true or false' });

/** A whole number from `min` to `max`. */
export const count = (min: number, max: number) =>
  z.coerce.number(`a whole number from ${min} to ${max}`).int().min(min).max(max);

/** Text of at least `min` characters, trimmed; `what` names it in the error. */
export const text = (what: string, min = 1) => z.string(what).trim().min(min, what);
