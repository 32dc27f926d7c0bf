import { notFound } from '../../core/errors.ts';
import { askArchive } from '../archiving.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';

/** Requests to a web archive. */
export function archivingHandlers(deps: ApiDeps): Pick<ApiHandlers, 'askArchive' | 'archiving'> {
  return {
    askArchive: async ({ body, user }) => askArchive(deps, user.id, body),
    archiving: async ({ params }) => {
      const [stored] = await deps.corpus.get('archiving', [params.id ?? '']);
      if (!stored) throw notFound('Nobody has asked an archive about this page.');
      return stored.doc;
    },
  };
}
