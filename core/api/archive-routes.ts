import { z } from 'zod';
import { Archiving } from '../domain/archiving.ts';
import { route } from './route.ts';

/** The web archive that may be asked (its host), and what was asked about the pages that are shown. */
export const ArchiveView = z.object({ host: z.string(), asked: z.array(Archiving) });
export type ArchiveView = z.infer<typeof ArchiveView>;

/** Requests to a web archive; part of the contract in routes.ts. */
export const archiveRoutes = {
  askArchive: route({
    method: 'post',
    path: '/archivings',
    summary:
      'Ask the web archive of the settings to keep the page of a piece of evidence, or of an approved source’s article',
    roles: [],
    body: z.union([
      z.strictObject({ caseId: z.string(), evidenceId: z.string() }),
      z.strictObject({ articleId: z.string() }),
    ]),
    response: Archiving,
  }),
  archiving: route({
    method: 'get',
    path: '/archivings/:id',
    summary: 'What became of a request to a web archive',
    roles: [],
    response: Archiving,
  }),
} as const;
