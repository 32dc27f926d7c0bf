import { z } from 'zod';
import { count, field } from './config-field.ts';

/** One or several http(s) addresses with commas between. Credentials in them would show in logs, so they are refused. */
const addresses = z
  .string()
  .trim()
  .regex(
    /^https?:\/\/[^\s,@]+(,https?:\/\/[^\s,@]+)*$/,
    'addresses as http://host:9200 without a password, with commas between',
  );

/** How the server size reaches Elasticsearch, which holds the corpus. Unused while `engine` is `embedded`. */
export const elasticFields = {
  'elasticsearch.nodes': field({
    doc: 'Addresses of Elasticsearch (9.3 or newer), with commas between: requests go round, and past those that do not answer.',
    env: 'CLAIMWATCH_ES_URL',
    schema: addresses,
    default: 'http://127.0.0.1:9200',
  }),
  'elasticsearch.apiKey': field({
    doc: 'API key, as Elasticsearch gives it out (the encoded form). Prefer `elasticsearch.apiKeyFile`: environments are easily printed.',
    env: 'CLAIMWATCH_ES_API_KEY',
    schema: z.string(),
    default: '',
    secret: true,
  }),
  'elasticsearch.apiKeyFile': field({
    doc: 'File that holds the API key, as a container secret; read at the start, space and line ends around it left out.',
    env: 'CLAIMWATCH_ES_API_KEY_FILE',
    schema: z.string(),
    default: '',
  }),
  'elasticsearch.username': field({
    doc: 'User of Elasticsearch, where no API key is given; empty where it asks for none.',
    env: 'CLAIMWATCH_ES_USERNAME',
    schema: z.string(),
    default: '',
  }),
  'elasticsearch.password': field({
    doc: 'Password of that user. Prefer `elasticsearch.passwordFile`.',
    env: 'CLAIMWATCH_ES_PASSWORD',
    schema: z.string(),
    default: '',
    secret: true,
  }),
  'elasticsearch.passwordFile': field({
    doc: 'File that holds the password.',
    env: 'CLAIMWATCH_ES_PASSWORD_FILE',
    schema: z.string(),
    default: '',
  }),
  'elasticsearch.caFile': field({
    doc: 'File with the certificates to trust for https (PEM); empty means those that Node trusts.',
    env: 'CLAIMWATCH_ES_CA_FILE',
    schema: z.string(),
    default: '',
  }),
  'elasticsearch.prefix': field({
    doc: 'What the names of all indices begin with. Two installations on one cluster need two.',
    env: 'CLAIMWATCH_ES_PREFIX',
    schema: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,62}$/, 'up to 63 small letters, digits and hyphens, a letter first'),
    default: 'claimwatch',
  }),
  'elasticsearch.shards': field({
    doc: 'Primary shards of each index, taken when an index is made. One is good to some ten million claims.',
    env: 'CLAIMWATCH_ES_SHARDS',
    schema: count(1, 64),
    default: 1,
  }),
  'elasticsearch.refreshMs': field({
    doc: 'How often Elasticsearch makes writes visible to searches. A write is acknowledged only then: less is quicker and costs more.',
    env: 'CLAIMWATCH_ES_REFRESH',
    schema: count(20, 60_000),
    default: 200,
  }),
  'elasticsearch.retries': field({
    doc: 'How often a read that found no answer, or a write that was turned away as too much, is tried again before the job waits.',
    env: 'CLAIMWATCH_ES_RETRIES',
    schema: count(0, 20),
    default: 5,
  }),
  'elasticsearch.timeoutSeconds': field({
    doc: 'How long one request to Elasticsearch may take.',
    env: 'CLAIMWATCH_ES_TIMEOUT',
    schema: count(1, 600),
    default: 30,
  }),
} as const;
