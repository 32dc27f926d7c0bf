import { Router } from 'express';
import { notFound } from '../core/errors.ts';
import { snapshotFile } from '../desk/snapshots.ts';
import type { ApiDeps } from './context.ts';
import { membersOnly } from './router.ts';

/** Files for signed-in members, beside the contract's routes: weekly reports, and what cases keep of articles. */
export function membersFiles({ desk, reports }: Pick<ApiDeps, 'desk' | 'reports'>): Router {
  const router = Router();
  router.get('/reports/:name', membersOnly(desk), async (request, response) => {
    const file = await reports.read(String(request.params.name));
    if (!file) throw notFound('There is no such report.');
    response.type(file.contentType).set('cache-control', 'private, no-store').send(Buffer.from(file.body));
  });
  router.get('/snapshots/:hash', membersOnly(desk), (request, response) => {
    const hash = String(request.params.hash);
    const body = snapshotFile(desk, hash);
    response
      .attachment(`snapshot-${hash.slice(0, 16)}.json`)
      .type('application/json')
      .set('cache-control', 'private, no-store')
      .send(Buffer.from(body));
  });
  return router;
}
