import { createHmac, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a subscriber asked of the hub, field by field. */
export type HubRequest = Readonly<Record<string, string>>;

/** A WebSub hub with one topic and one subscriber, as small as the Recommendation allows. */
export interface SmallHub {
  /** To be served at the hub's address. */
  readonly listener: RequestListener;
  /** What was asked of it, in order. */
  readonly asked: HubRequest[];
  /** Answers requests with this status instead of verifying them; null: verifies. */
  refusal: number | null;
  /** The lease that it grants, whatever was asked for. */
  leaseSeconds: number;
  /** Calls the subscriber as if to verify, with these fields in place of the right ones. Gives status and body of the answer. */
  verify(fields?: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>;
  /** Delivers a document, signed by this method with this secret, or as subscribed to; null: not signed. Gives the status. */
  deliver(document: string, signed?: { method?: string; secret?: string } | null): Promise<number>;
}

/** Starts no server: whoever has one serves `listener`. Verification is over before a request is answered, as with many a hub. */
export function createSmallHub(): SmallHub {
  const last = (): HubRequest => hub.asked.at(-1) ?? {};
  /** The last subscription that was asked for: renewing and ending name no other callback. */
  const subscription = (): HubRequest => hub.asked.findLast((one) => one['hub.mode'] === 'subscribe') ?? {};

  const hub: SmallHub = {
    asked: [],
    refusal: null,
    leaseSeconds: 864_000,
    listener: async (request, response) => {
      hub.asked.push(Object.fromEntries(new URLSearchParams(await text(request))));
      if (hub.refusal !== null) return void response.writeHead(hub.refusal).end('<p>Not today.</p>');
      const challenge = randomUUID();
      const answer = await hub.verify({ 'hub.challenge': challenge });
      response.writeHead(answer.body === challenge ? 202 : 400).end();
    },
    verify: async (fields = {}) => {
      const { 'hub.callback': callback = '', 'hub.mode': mode = '', 'hub.topic': topic = '' } = last();
      const query = new URLSearchParams({
        'hub.mode': mode,
        'hub.topic': topic,
        'hub.challenge': 'a challenge',
        'hub.lease_seconds': String(hub.leaseSeconds),
        ...fields,
      });
      const answer = await fetch(`${callback}?${query}`);
      return { status: answer.status, body: await answer.text() };
    },
    deliver: async (document, signed = {}) => {
      const { 'hub.callback': callback = '', 'hub.secret': agreed = '' } = subscription();
      const { method = 'sha256', secret = agreed } = signed ?? {};
      const signature = `${method}=${createHmac(method, secret).update(document).digest('hex')}`;
      const headers = {
        'content-type': 'application/rss+xml',
        ...(signed && { 'x-hub-signature': signature }),
      };
      const answer = await fetch(callback, { method: 'POST', body: document, headers });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
  return hub;
}
