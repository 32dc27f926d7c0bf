import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { addNote, changeDoc } from '../core/change-doc.ts';
import { confirmed, denied, type Subscription } from '../core/domain/subscription.ts';
import { nowOf } from '../desk/desk.ts';
import type { ApiDeps } from './context.ts';

type Deps = Pick<ApiDeps, 'desk' | 'corpus' | 'queue' | 'redact'>;

/** What a hub asks or says, as the Recommendation names it. A lease that is no positive number is none. */
const Question = z.discriminatedUnion('hub.mode', [
  z.object({
    'hub.mode': z.enum(['subscribe', 'unsubscribe']),
    'hub.topic': z.string(),
    'hub.challenge': z.string().min(1).max(2_000),
    'hub.lease_seconds': z.coerce.number().int().positive().nullable().catch(null),
  }),
  z.object({
    'hub.mode': z.literal('denied'),
    'hub.topic': z.string(),
    'hub.reason': z.string().max(500).catch(''),
  }),
]);
type Question = z.infer<typeof Question>;

/**
 * How a delivery may be signed: `method=hex`. Most hubs sign with SHA-1, which as an HMAC is not broken, and a delivery can do no more
 * than have a source read that is read anyway.
 */
const signature = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i;

/** No delivery is read further than this. */
const maxBytes = 8 * 1024 * 1024;

/** Deliveries and questions for one subscription in a minute. */
const limitAMinute = 60;

/** True where the body is signed with the secret. It is hashed as it comes and kept nowhere; null where it is too long. */
async function isSigned(request: Request, secret: string): Promise<boolean | null> {
  const [, method = 'sha256', given = ''] = signature.exec(request.get('x-hub-signature') ?? '') ?? [];
  const hmac = createHmac(method.toLowerCase(), secret);
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBytes) return null;
    hmac.update(chunk as Buffer);
  }
  const [digest, claimed] = [hmac.digest(), Buffer.from(given, 'hex')];
  return digest.length === claimed.length && timingSafeEqual(digest, claimed);
}

/**
 * Where WebSub hubs call, at the unguessable address of a subscription: to have it confirmed (GET), and to deliver (POST). A question
 * is answered only where it is what this desk asked for. A delivery is not read: one that is signed well queues a crawl of the source,
 * which keeps to its politeness and its budget; any other is counted and ignored, and answered alike. No address is kept.
 */
export function createHubCallback({ desk, corpus, queue, redact }: Deps): Router {
  const router = Router();
  const change = (id: string, next: (doc: Subscription) => Subscription | null) =>
    changeDoc(corpus, 'subscription', id, (doc) => doc && next(doc));
  const note = ({ sourceId, channelUrl }: Subscription, text: string) =>
    addNote(corpus, sourceId, { at: nowOf(desk), code: 'hub', text: redact(`${channelUrl}: ${text}`) });

  /** Notes what a hub says or asks, and gives what is to be answered; null where this desk did not ask for it. */
  const answer = async (subscription: Subscription, question: Question): Promise<string | null> => {
    const { id, hub, topic } = subscription;
    const { host } = new URL(hub);
    if (question['hub.topic'] !== topic) return null;
    if (question['hub.mode'] === 'denied') {
      await change(id, (doc) => denied(doc, desk.clock.now()));
      await note(subscription, `the hub ${host} refused: ${question['hub.reason'] || 'it gave no reason'}`);
      return '';
    }
    const { 'hub.mode': mode, 'hub.lease_seconds': lease } = question;
    if (mode !== subscription.mode) return null;
    if (mode === 'unsubscribe') {
      await corpus.remove('subscription', [id]);
      await note(subscription, `no longer subscribed at hub ${host}.`);
      return question['hub.challenge'];
    }
    const changed = await change(id, (doc) =>
      doc.mode === mode ? confirmed(doc, lease, desk.clock.now()) : null,
    );
    if (!changed) return null;
    await note(changed, `subscribed at hub ${host} until ${changed.until}.`);
    return question['hub.challenge'];
  };

  /** Counts a delivery, and has the source read where it is from the hub. */
  const receive = async (subscription: Subscription, signed: boolean): Promise<void> => {
    const { id, sourceId, hub } = subscription;
    const { host } = new URL(hub);
    await change(id, ({ deliveries, ...doc }) =>
      signed
        ? { ...doc, newsAt: nowOf(desk), deliveries: { ...deliveries, signed: deliveries.signed + 1 } }
        : { ...doc, deliveries: { ...deliveries, ignored: deliveries.ignored + 1 } },
    );
    if (signed) await queue.add('source.crawl', { sourceId }, { key: `news:${sourceId}` });
    const ignored = `ignored what came as from the hub ${host}: it is not signed as agreed.`;
    await note(subscription, signed ? `told of news by the hub ${host}.` : ignored);
  };

  router.use('/:id', async (request, response, next) => {
    const [stored] = await corpus.get('subscription', [request.params.id]);
    if (!stored) return void response.sendStatus(request.method === 'POST' ? 410 : 404);
    response.locals.subscription = stored.doc;
    next();
  });
  router.use(
    '/:id',
    rateLimit({
      windowMs: 60_000,
      limit: limitAMinute,
      keyGenerator: (request) => String(request.params.id),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
    }),
  );
  const subscriptionOf = (response: Response) => response.locals.subscription as Subscription;
  router.get('/:id', async (request, response) => {
    const question = Question.safeParse(request.query);
    const answered = question.success ? await answer(subscriptionOf(response), question.data) : null;
    if (answered === null) return void response.sendStatus(404);
    response.type('text').set('cache-control', 'no-store').send(answered);
  });
  router.post('/:id', async (request, response) => {
    const subscription = subscriptionOf(response);
    const signed = await isSigned(request, subscription.secret);
    await receive(subscription, signed === true);
    if (signed === null) response.set('connection', 'close');
    response.sendStatus(signed === null ? 413 : 202);
  });
  return router;
}
