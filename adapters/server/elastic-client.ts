import { readFileSync } from 'node:fs';
import { Client, type ClientOptions } from '@elastic/elasticsearch';
import type { Config } from '../../core/config.ts';
import { configInvalid } from '../../core/config.ts';
import { messageOf } from '../../core/errors.ts';
import { corpusWrongServer, elasticError } from './elastic-errors.ts';

/** The settings of Elasticsearch, by their names. */
export type ElasticSettings = Pick<Config, Extract<keyof Config, `elasticsearch.${string}`>>;

/** Vectors travel as Base64, which Elasticsearch reads since 9.3: https://github.com/elastic/elasticsearch/pull/137072 */
const oldest = [9, 3] as const;

/** The text of a file that a setting names; '' where it names none. Throws `config.invalid`. */
function fileOf(settings: ElasticSettings, key: 'apiKeyFile' | 'passwordFile' | 'caFile'): string {
  const path = settings[`elasticsearch.${key}`];
  if (path === '') return '';
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw configInvalid(
      `elasticsearch.${key} = "${path}" cannot be read: ${messageOf(cause)}. Name a readable file.`,
      {
        cause,
      },
    );
  }
}

function authOf(settings: ElasticSettings): ClientOptions['auth'] {
  const apiKey = settings['elasticsearch.apiKey'] || fileOf(settings, 'apiKeyFile');
  if (apiKey !== '') return { apiKey };
  const username = settings['elasticsearch.username'];
  const password = settings['elasticsearch.password'] || fileOf(settings, 'passwordFile');
  return username === '' ? undefined : { username, password };
}

/** What the client is made with. Throws `config.invalid` where a file that is named cannot be read. */
export function clientOptions(settings: ElasticSettings): ClientOptions {
  const auth = authOf(settings);
  const ca = fileOf(settings, 'caFile');
  return {
    nodes: settings['elasticsearch.nodes'].split(','),
    maxRetries: settings['elasticsearch.retries'],
    requestTimeout: settings['elasticsearch.timeoutSeconds'] * 1_000,
    // A header about the client and the platform that nobody needs to know.
    enableMetaHeader: false,
    ...(auth && { auth }),
    ...(ca !== '' && { tls: { ca, rejectUnauthorized: true } }),
  };
}

/**
 * A client of an Elasticsearch that answers and is new enough. Throws `corpus.unreachable`, `corpus.denied`, `corpus.wrong-server`
 * or `config.invalid`.
 */
export async function connectElastic(settings: ElasticSettings): Promise<Client> {
  const client = new Client(clientOptions(settings));
  try {
    const { version } = await client.info();
    const [major = 0, minor = 0] = version.number.split('.').map(Number);
    if (major !== oldest[0] || minor < oldest[1]) {
      throw corpusWrongServer(
        `Elasticsearch ${version.number} answers; ${oldest.join('.')} or newer of version ${oldest[0]} is needed.`,
      );
    }
    return client;
  } catch (error) {
    await client.close();
    throw elasticError(error, 'to say its version');
  }
}
