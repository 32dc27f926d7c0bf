import { expect, it, onTestFinished } from 'vitest';
import { resolveConfig } from '../../../core/config.ts';
import { outboxSize } from '../../../desk/outbox.ts';
import { decideSource } from '../../../desk/source-decisions.ts';
import { proposeSource } from '../../../desk/sources.ts';
import { openStores, systemClock } from '../../../main.ts';
import { startOutbox } from '../../../roles/outbox.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { source } from '../desk/desk-fixture.ts';

it('takes decisions but carries none before this process is at work, as while another may be the one desk', async () => {
  const clock = systemClock();
  const stores = await openStores(resolveConfig({ overrides: { 'data.folder': temporaryFolder() } }), clock);
  const stop = new AbortController();
  onTestFinished(async () => {
    stop.abort();
    await stores.close();
  });
  const { desk, corpus, queue } = stores;
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const work = Promise.withResolvers<void>();
  const outbox = startOutbox(stores, { clock, onError, signal: stop.signal, atWork: work.promise });
  proposeSource({ desk, actor: 'ann', source });
  decideSource({ desk, actor: 'ben', id: source.id, decision: 'approve' });
  await outbox.deliverSoon();
  const delivered = outbox.deliver();
  expect(await corpus.count('source')).toBe(0);
  expect(outboxSize(desk)).toBeGreaterThan(0);

  work.resolve();
  await delivered;
  expect((await corpus.get('source', [source.id]))[0]?.doc.status).toBe('approved');
  expect((await queue.counts('source.crawl')).waiting).toBe(1);
  expect(outboxSize(desk)).toBe(0);
  expect(errors).toEqual([]);
});
