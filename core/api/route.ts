import { z } from 'zod';
import type { Role } from '../domain/desk.ts';

/** One route of the desk's API. `roles` empty: anyone signed in; null: no sign-in needed. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path below /api, as `/cases/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly Role[] | null;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

/** Gives a route its exact type. */
export const route = <R extends Route>(spec: R): R => spec;
/** The answer of a paged list. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });
/** The query of a paged list. */
export const paging = {
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
/** The answer of an act that has nothing to tell. */
export const done = z.object({ ok: z.literal(true) });
