import { afterAll, beforeAll, describe } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import { corpusContract } from '../contract/corpus-contract.ts';
import { esIsThere, esSettings, removeTestIndices, sharedEsNode, startLimitMs } from '../support/es-node.ts';

const clock = createSystemClock();
let url = '';

describe.skipIf(!esIsThere())('on a real Elasticsearch', () => {
  beforeAll(async () => {
    url = await sharedEsNode();
  }, startLimitMs);
  afterAll(() => removeTestIndices(url));

  corpusContract('Elasticsearch', async () => {
    const settings = esSettings(url);
    return { open: () => createElasticCorpus({ settings, clock }) };
  });
});
