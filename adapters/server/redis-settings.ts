import { readFileSync } from 'node:fs';
import type { Config } from '../../core/config.ts';
import { configInvalid } from '../../core/config.ts';
import { messageOf } from '../../core/errors.ts';

/** One address of Redis or of a Sentinel. */
export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** How Redis is reached. Empty texts mean: none. */
export interface RedisSettings {
  readonly mode: 'single' | 'sentinel' | 'cluster';
  /** Redis itself, the Sentinels, or some nodes of the cluster. */
  readonly nodes: readonly RedisNode[];
  readonly sentinelName: string;
  readonly sentinelPassword: string;
  readonly username: string;
  readonly password: string;
  readonly database: number;
  /** What every key begins with, in braces: all keys are in one slot of a cluster. */
  readonly prefix: string;
  /** PEM texts for TLS; null speaks it not. An undefined `ca` trusts what Node trusts. */
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string } | null;
}

/** One Redis on this machine, as it comes from its package. */
export const localRedis: RedisSettings = {
  mode: 'single',
  nodes: [{ host: '127.0.0.1', port: 6379 }],
  sentinelName: 'mymaster',
  sentinelPassword: '',
  username: '',
  password: '',
  database: 0,
  prefix: '{claimwatch}',
  tls: null,
};

type FileKey = 'redis.passwordFile' | 'redis.tlsCaFile' | 'redis.tlsCertFile' | 'redis.tlsKeyFile';

function textOf(config: Config, key: FileKey): string | undefined {
  const path = config[key];
  if (path === '') return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw configInvalid(`${key} = ${JSON.stringify(path)} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * What the settings say of Redis, with the files they name read. Throws `config.invalid` where a file cannot be read or two
 * settings contradict each other.
 */
export function redisSettings(config: Config): RedisSettings {
  const nodes = config['redis.nodes'].split(',').map((address) => {
    const [host = '', port = ''] = address.split(':');
    return { host, port: Number(port) };
  });
  const mode = config['redis.mode'];
  if (mode === 'cluster' && config['redis.database'] !== 0) {
    throw configInvalid('redis.database must be 0 where redis.mode is cluster: a cluster has no other.');
  }
  if (config['redis.password'] !== '' && config['redis.passwordFile'] !== '') {
    throw configInvalid('Both redis.password and redis.passwordFile are set. Keep one of them.');
  }
  const [ca, cert, key] = [
    textOf(config, 'redis.tlsCaFile'),
    textOf(config, 'redis.tlsCertFile'),
    textOf(config, 'redis.tlsKeyFile'),
  ];
  return {
    mode,
    nodes,
    sentinelName: config['redis.sentinelName'],
    sentinelPassword: config['redis.sentinelPassword'],
    username: config['redis.username'],
    password: textOf(config, 'redis.passwordFile') ?? config['redis.password'],
    database: config['redis.database'],
    prefix: config['redis.prefix'],
    tls: config['redis.tls'] ? { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) } : null,
  };
}
