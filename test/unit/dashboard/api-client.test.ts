import { describe, expect, it } from 'vitest';
import { routes } from '../../../core/api/routes.ts';
import { hasCode } from '../../../core/errors.ts';
import { addressOf, createApiClient } from '../../../dashboard/api-client.ts';

const session = {
  user: { id: 'u1', name: 'Minh', login: 'minh', role: 'lead', lang: 'vi', disabled: false },
  csrf: 'token-1',
};

/** A client against a server that gives these answers one after the other; what it asked is in `asked`. */
function clientWith(answers: (() => Response | Promise<Response>)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const reached: boolean[] = [];
  const client = createApiClient({
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init });
      const answer = answers[asked.length - 1];
      if (!answer) throw new TypeError('fetch failed');
      return answer();
    },
    onReach: (value) => reached.push(value),
  });
  return { client, asked, reached };
}

const codeOf = async (
  call: Promise<unknown>,
  code: 'network.lost' | 'network.unexpected' | 'session.too-many' | 'input.not-found',
) => hasCode(await call.catch((error: unknown) => error), code);

describe('the client of the desk’s API', () => {
  it('fills the path, leaves empty values out of the query', () => {
    expect(addressOf(routes.removeEvidence, { id: 'a/b', evidenceId: 'e 1' }, undefined)).toBe(
      '/api/cases/a%2Fb/evidence/e%201',
    );
    expect(addressOf(routes.claims, {}, { q: 'nước', lang: '', topic: undefined, limit: 5 })).toBe(
      '/api/claims?q=n%C6%B0%E1%BB%9Bc&limit=5',
    );
    expect(() => addressOf(routes.claim, {}, undefined)).toThrow('"id"');
  });

  it('sends the token of the session with writes only', async () => {
    const { client, asked, reached } = clientWith([
      () => Response.json(session),
      () => Response.json({ ok: true }),
    ]);
    await client.call('session', {});
    await client.call('makeReport', { body: {} });
    const [read, write] = asked.map(({ init }) => new Headers(init.headers));
    expect(read?.get('x-csrf-token')).toBeNull();
    expect(write?.get('x-csrf-token')).toBe('token-1');
    expect(asked[1]?.init.body).toBe('{}');
    expect(reached).toEqual([true, true]);
  });

  it('gives the server’s code and words', async () => {
    const error = { code: 'input.not-found', message: 'There is no such claim.', field: null };
    const { client } = clientWith([() => Response.json({ error }, { status: 404 })]);
    expect(await codeOf(client.call('claim', { params: { id: 'x' } }), 'input.not-found')).toBe(true);
  });

  it('tells a lost connection, also behind a proxy, from a refusal', async () => {
    const { client, reached } = clientWith([
      () => new Response('', { status: 502 }),
      () => Response.json({}, { status: 429 }),
    ]);
    expect(await codeOf(client.call('status', {}), 'network.lost')).toBe(true);
    expect(await codeOf(client.call('status', {}), 'session.too-many')).toBe(true);
    expect(await codeOf(client.call('status', {}), 'network.lost')).toBe(true);
    expect(reached).toEqual([false, true, false]);
  });

  it('refuses answers that do not fit the contract', async () => {
    const { client } = clientWith([() => Response.json({ user: 1 }), () => new Response('<html>')]);
    expect(await codeOf(client.call('session', {}), 'network.unexpected')).toBe(true);
    expect(await codeOf(client.call('session', {}), 'network.unexpected')).toBe(true);
  });
});
