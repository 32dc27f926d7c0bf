import { z } from 'zod';
import { count, field, flag } from './config-field.ts';

/** `host:port`, or several with commas between. */
const addresses = z
  .string()
  .trim()
  .regex(/^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/, 'host:port, or several with commas between');

/** How the server size reaches Redis, which holds the queue. Unused while `engine` is `embedded`. */
export const redisFields = {
  'redis.mode': field({
    doc: '`single`: one Redis. `sentinel`: the primary that Sentinels name. `cluster`: a Redis Cluster.',
    env: 'CLAIMWATCH_REDIS_MODE',
    schema: z.enum(['single', 'sentinel', 'cluster']),
    default: 'single',
  }),
  'redis.nodes': field({
    doc: 'Address of Redis as `host:port`; for `sentinel` those of the Sentinels and for `cluster` those of some nodes, with commas between.',
    env: 'CLAIMWATCH_REDIS_NODES',
    schema: addresses,
    default: '127.0.0.1:6379',
  }),
  'redis.sentinelName': field({
    doc: 'Name under which the Sentinels watch the primary.',
    env: 'CLAIMWATCH_REDIS_SENTINEL_NAME',
    schema: z.string(),
    default: 'mymaster',
  }),
  'redis.sentinelPassword': field({
    doc: 'Password of the Sentinels themselves; empty where they ask for none.',
    env: 'CLAIMWATCH_REDIS_SENTINEL_PASSWORD',
    schema: z.string(),
    default: '',
    secret: true,
  }),
  'redis.username': field({
    doc: 'ACL user of Redis; empty means its default user.',
    env: 'CLAIMWATCH_REDIS_USERNAME',
    schema: z.string(),
    default: '',
  }),
  'redis.password': field({
    doc: 'Password of that user; empty where Redis asks for none. Prefer `redis.passwordFile`: environments are easily printed.',
    env: 'CLAIMWATCH_REDIS_PASSWORD',
    schema: z.string(),
    default: '',
    secret: true,
  }),
  'redis.passwordFile': field({
    doc: 'File that holds the password, as a container secret; read at the start, space and line ends around it left out.',
    env: 'CLAIMWATCH_REDIS_PASSWORD_FILE',
    schema: z.string(),
    default: '',
  }),
  'redis.database': field({
    doc: 'Number of the Redis database. A cluster has only 0.',
    env: 'CLAIMWATCH_REDIS_DATABASE',
    schema: count(0, 1_000_000),
    default: 0,
  }),
  'redis.prefix': field({
    doc: 'What every key begins with. The braces keep all keys in one slot of a cluster: leave them.',
    env: 'CLAIMWATCH_REDIS_PREFIX',
    schema: z.string().regex(/^\{[^\s{}]+\}$/, 'a word in braces, as {claimwatch}'),
    default: '{claimwatch}',
  }),
  'redis.tls': field({
    doc: 'Speak TLS to Redis and the Sentinels, and check their certificates.',
    env: 'CLAIMWATCH_REDIS_TLS',
    schema: flag,
    default: false,
  }),
  'redis.tlsCaFile': field({
    doc: 'File with the certificates to trust (PEM); empty means those that Node trusts.',
    env: 'CLAIMWATCH_REDIS_TLS_CA_FILE',
    schema: z.string(),
    default: '',
  }),
  'redis.tlsCertFile': field({
    doc: 'File with the certificate to show to Redis (PEM), where it asks for one; `redis.tlsKeyFile` holds its key.',
    env: 'CLAIMWATCH_REDIS_TLS_CERT_FILE',
    schema: z.string(),
    default: '',
  }),
  'redis.tlsKeyFile': field({
    doc: 'File with the private key of that certificate (PEM).',
    env: 'CLAIMWATCH_REDIS_TLS_KEY_FILE',
    schema: z.string(),
    default: '',
  }),
} as const;
