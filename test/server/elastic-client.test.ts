import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOptions, connectElastic } from '../../adapters/server/elastic-client.ts';
import { esSettings } from '../support/es-node.ts';
import { temporaryFolder } from '../support/folder.ts';

const given = (settings: object) => clientOptions(esSettings('https://es.example:9200', settings));

/** Something that listens where Elasticsearch is looked for. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

describe('settings of Elasticsearch', () => {
  it('take an API key before a user, from a file where the setting is empty', () => {
    const file = join(temporaryFolder(), 'key');
    writeFileSync(file, ' c2VjcmV0 \n');
    const user = { 'elasticsearch.username': 'claimwatch', 'elasticsearch.password': 'p' };
    expect(given(user).auth).toEqual({ username: 'claimwatch', password: 'p' });
    expect(given({ ...user, 'elasticsearch.apiKeyFile': file }).auth).toEqual({ apiKey: 'c2VjcmV0' });
    expect(given({ ...user, 'elasticsearch.apiKey': 'x' }).auth).toEqual({ apiKey: 'x' });
    expect(given({}).auth).toBeUndefined();
  });

  it('trust a given authority, and check certificates always', () => {
    const file = join(temporaryFolder(), 'ca.pem');
    writeFileSync(file, 'certificate');
    expect(given({ 'elasticsearch.caFile': file }).tls).toEqual({
      ca: 'certificate',
      rejectUnauthorized: true,
    });
    expect(given({}).tls).toBeUndefined();
  });

  it('name several nodes', () => {
    expect(clientOptions(esSettings('http://a:9200,http://b:9200')).nodes).toEqual([
      'http://a:9200',
      'http://b:9200',
    ]);
  });

  it('that name a file which is not there are refused by name', () => {
    expect(() => given({ 'elasticsearch.passwordFile': '/nowhere', 'elasticsearch.username': 'u' })).toThrow(
      /elasticsearch\.passwordFile = "\/nowhere" cannot be read/,
    );
  });
});

describe('what answers in place of Elasticsearch', () => {
  const connecting = async (listener: RequestListener) =>
    connectElastic(esSettings(await answering(listener), { 'elasticsearch.retries': 0 }));

  it('is refused where it is something else', async () => {
    const refusal = connecting((_, response) => response.end('<html>Welcome</html>'));
    await expect(refusal).rejects.toMatchObject({ code: 'corpus.wrong-server' });
  });

  it('is refused where it is too old', async () => {
    const refusal = connecting((_, response) => {
      response.setHeader('x-elastic-product', 'Elasticsearch');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ version: { number: '9.1.4' } }));
    });
    await expect(refusal).rejects.toThrow(/9\.1\.4 answers; 9\.3 or newer/);
  });

  it('is named where it denies the key, and work waits', async () => {
    const refusal = connecting((_, response) => {
      response.writeHead(401, { 'x-elastic-product': 'Elasticsearch', 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ error: { type: 'security_exception', reason: 'missing key' }, status: 401 }),
      );
    });
    await expect(refusal).rejects.toMatchObject({ code: 'corpus.denied', retry: { afterMs: 60_000 } });
  });
});
