import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import { makeCertificates } from '../support/certificates.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { esIsThere, esSettings, removeTestIndices, sharedEsNode } from '../support/es-node.ts';
import { temporaryFolder } from '../support/folder.ts';
import { tlsGate } from '../support/tls-gate.ts';

const clock = createSystemClock();
const apiKey = 'VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw==';
const user = { 'elasticsearch.username': 'claimwatch', 'elasticsearch.password': 'pa:ß' };
const basic = `Basic ${Buffer.from('claimwatch:pa:ß').toString('base64')}`;

type Given = Parameters<typeof esSettings>[1];

describe.skipIf(!esIsThere())('a corpus in an Elasticsearch behind TLS and a key', () => {
  let node = '';
  beforeAll(async () => {
    node = await sharedEsNode();
  });
  afterAll(() => removeTestIndices(node));

  async function secured() {
    const files = makeCertificates(temporaryFolder());
    const url = await tlsGate(node, { ...files, admits: [`ApiKey ${apiKey}`, basic] });
    const open = (given: Given, nodes = url) =>
      createElasticCorpus({ settings: esSettings(nodes, { 'elasticsearch.retries': 1, ...given }), clock });
    return { url, caFile: files.caFile, open };
  }

  it.each([
    ['an API key', { 'elasticsearch.apiKey': apiKey }],
    ['a user', user],
  ])('takes %s and trusts the authority that is named', async (_what, given) => {
    const { caFile, open } = await secured();
    const corpus = await open({ 'elasticsearch.caFile': caFile, ...given });
    onTestFinished(() => corpus.close());
    await corpus.put('source', [{ doc: makeDoc('source', 'src-1') }]);
    expect(await corpus.count('source')).toBe(1);
  });

  it('is not spoken to where nobody vouches for it', async () => {
    const { open } = await secured();
    const refusal = open({ 'elasticsearch.apiKey': apiKey });
    await expect(refusal).rejects.toMatchObject({ code: 'corpus.unreachable' });
    await expect(refusal).rejects.toThrow(/certificate/);
  });

  it('says that it does not accept another key', async () => {
    const { caFile, open } = await secured();
    const refusal = open({ 'elasticsearch.caFile': caFile, 'elasticsearch.apiKey': 'bm9ib2R5' });
    await expect(refusal).rejects.toMatchObject({ code: 'corpus.denied' });
  });

  it('goes on with the other nodes where one is away', async () => {
    const { url, caFile, open } = await secured();
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    closed.close();
    const given = { 'elasticsearch.caFile': caFile, 'elasticsearch.apiKey': apiKey };
    const corpus = await open(given, `https://localhost:${port},${url}`);
    onTestFinished(() => corpus.close());
    const docs = Array.from({ length: 8 }, (_, i) => ({ doc: makeDoc('source', `src-${i}`) }));
    for (const entry of docs) await corpus.put('source', [entry]);
    expect(await corpus.count('source')).toBe(docs.length);
  });
});
