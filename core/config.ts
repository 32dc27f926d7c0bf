import { z } from 'zod';
import { archiveFields } from './config-archive.ts';
import { elasticFields } from './config-elastic.ts';
import { factCheckFields } from './config-fact-checks.ts';
import { count, type Field, field, flag, text } from './config-field.ts';
import { opsFields } from './config-ops.ts';
import { redisFields } from './config-redis.ts';
import { websubFields } from './config-websub.ts';
import { defineError } from './errors.ts';
import { isHubReference, readHubReference } from './hub-reference.ts';

/** A setting has a value that its schema does not allow, or the settings name a key that does not exist. */
export const configInvalid = defineError('config.invalid', { public: true });

/**
 * Every setting: what it does, its environment variable, what is allowed, its default. docs/configuration.md is generated from this
 * list and a test holds it to it.
 */
export const configFields = {
  'data.folder': field({
    doc: 'The one folder that holds everything. Copy it after `claimwatch backup`, never while running.',
    env: 'CLAIMWATCH_DATA',
    schema: text('a folder path'),
    default: './claimwatch-data',
  }),
  engine: field({
    doc: 'Where the queue and the corpus are kept. `embedded`: in the data folder, by one process. `server`: in Redis and Elasticsearch, by as many as wanted.',
    env: 'CLAIMWATCH_ENGINE',
    schema: z.enum(['embedded', 'server']),
    default: 'embedded',
  }),
  ...redisFields,
  ...elasticFields,
  'server.host': field({
    doc: 'Address that the desk and the public site listen on. Put a TLS proxy in front before opening it to others.',
    env: 'CLAIMWATCH_HOST',
    schema: text('a host name or address'),
    default: '127.0.0.1',
  }),
  'server.port': field({
    doc: 'Port of the desk and the public site; 0 takes any free one.',
    env: 'CLAIMWATCH_PORT',
    schema: count(0, 65_535),
    default: 4310,
  }),
  'server.publicUrl': field({
    doc: 'Address under which the public reaches the site, without a slash at the end; empty means the address it listens on. Rebuttals, feeds and ClaimReview name it, so set it before publishing.',
    env: 'CLAIMWATCH_PUBLIC_URL',
    schema: z.union(
      [z.literal(''), z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))],
      {
        error: 'an address that begins with http:// or https://',
      },
    ),
    default: '',
  }),
  'organisation.name': field({
    doc: 'Who publishes the rebuttals, as ClaimReview and every page name it.',
    env: 'CLAIMWATCH_ORGANISATION',
    schema: text('the name of the publishing organisation'),
    default: 'Claimwatch desk',
  }),
  'organisation.contact': field({
    doc: 'Address of a page or mailbox for complaints and corrections; also part of the crawler’s user agent.',
    env: 'CLAIMWATCH_CONTACT',
    schema: text('an address: https://… or mailto:…'),
    default: 'https://example.org/contact',
  }),
  'crawl.minDelaySeconds': field({
    doc: 'Least wait between two requests to one host. The crawler waits longer where the host is slow or robots.txt asks for it.',
    env: 'CLAIMWATCH_CRAWL_DELAY',
    schema: z.coerce.number('seconds from 0 to 300').min(0).max(300),
    default: 3,
  }),
  'crawl.everyMinutes': field({
    doc: 'How often each feed is polled.',
    env: 'CLAIMWATCH_CRAWL_EVERY',
    schema: count(15, 1440),
    default: 60,
  }),
  'crawl.timeoutSeconds': field({
    doc: 'How long one page or feed may take before it is given up for this time.',
    env: 'CLAIMWATCH_CRAWL_TIMEOUT',
    schema: count(1, 120),
    default: 20,
  }),
  ...websubFields,
  'crawl.allowLoopback': field({
    doc: 'Lets the crawler reach this machine itself. For the demo and tests only; with it off no private address is ever contacted.',
    env: 'CLAIMWATCH_ALLOW_LOOPBACK',
    schema: flag,
    default: false,
  }),
  'model.encoder': field({
    doc: 'The encoder model: a folder, or `hub:owner/name@revision` with the 40 hex digits of a commit; empty takes the one that comes with Claimwatch. A manifest names the hash of each file, and another hash is refused. A corpus holds the vectors of one encoder: after a change run `claimwatch rebuild`, which embeds everything again.',
    env: 'CLAIMWATCH_ENCODER',
    schema: z.string().refine((value) => !isHubReference(value) || readHubReference(value) !== null, {
      error: 'a folder, or hub:owner/name@ and the 40 hex digits of a commit (no branch or tag: those move)',
    }),
    default: '',
  }),
  'model.encoderPins': field({
    doc: 'Folder with the manifest.json that pins the files of a hub model: size and SHA-256 of each. Needed where `model.encoder` names a hub model. Files that lie beside the manifest are not fetched.',
    env: 'CLAIMWATCH_ENCODER_PINS',
    schema: z.string(),
    default: '',
  }),
  'model.hub': field({
    doc: 'Address of the hub that a hub model is fetched from, once; afterwards the copy in the data folder is used, also without network.',
    env: 'CLAIMWATCH_HUB',
    schema: z
      .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
      .transform((url) => url.replace(/\/+$/, '')),
    default: 'https://huggingface.co',
  }),
  'model.threads': field({
    doc: 'Worker threads for the models; 0 means one less than the cores of this machine.',
    env: 'CLAIMWATCH_THREADS',
    schema: count(0, 64),
    default: 0,
  }),
  'watch.windowDays': field({
    doc: 'How far back narratives and signals look.',
    env: 'CLAIMWATCH_WATCH_DAYS',
    schema: count(1, 60),
    default: 14,
  }),
  ...archiveFields,
  ...factCheckFields,
  'report.cron': field({
    doc: 'When the weekly report is made: five cron fields, UTC.',
    env: 'CLAIMWATCH_REPORT_CRON',
    schema: z.string().regex(/^(\S+\s+){4}\S+$/, 'five cron fields, as "0 6 * * 1"'),
    default: '0 6 * * 1',
  }),
  'report.language': field({
    doc: 'Language of the weekly report.',
    env: 'CLAIMWATCH_REPORT_LANGUAGE',
    schema: z.enum(['vi', 'en', 'fr']),
    default: 'en',
  }),
  ...opsFields,
  'log.level': field({
    doc: 'How much is logged. Logs never hold texts or personal data at any level.',
    env: 'CLAIMWATCH_LOG',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    default: 'info',
  }),
} as const satisfies Record<string, Field<z.ZodType>>;

/** Name of a setting, as `server.port`. */
export type ConfigKey = keyof typeof configFields;

/** All settings with their values. */
export type Config = { readonly [K in ConfigKey]: z.output<(typeof configFields)[K]['schema']> };

/** All setting names in the order of the documentation. */
export const configKeys = Object.keys(configFields) as ConfigKey[];

/** `{server: {port: 1}}` and `{'server.port': 1}` alike to flat keys; lists and values end a path. */
function flatten(value: Readonly<Record<string, unknown>>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? flatten(inner as Record<string, unknown>, `${prefix}${key}.`)
      : [[prefix + key, inner] as [string, unknown]],
  );
}

/**
 * Settings from, in rising order of weight: defaults, the configuration file's object (nested or flat), environment, overrides.
 * Throws `config.invalid` naming the key, the value, where it came from and what is allowed. An empty environment variable is unset.
 */
export function resolveConfig(given: {
  readonly file?: Readonly<Record<string, unknown>>;
  readonly fileName?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly overrides?: Partial<Record<ConfigKey, unknown>>;
}): Config {
  const fromFile = new Map(flatten(given.file ?? {}));
  for (const key of fromFile.keys()) {
    if (!(key in configFields)) {
      throw configInvalid(
        `${given.fileName ?? 'The configuration'} names "${key}", which is no setting. Settings are: ${configKeys.join(', ')}.`,
      );
    }
  }
  const pick = (key: ConfigKey): { value: unknown; origin: string } => {
    const spec = configFields[key];
    const override = given.overrides?.[key];
    if (override !== undefined) return { value: override, origin: 'the command line' };
    const fromEnv = given.env?.[spec.env];
    if (fromEnv !== undefined && fromEnv !== '')
      return { value: fromEnv, origin: `environment variable ${spec.env}` };
    if (fromFile.has(key))
      return { value: fromFile.get(key), origin: given.fileName ?? 'the configuration file' };
    return { value: spec.default, origin: 'the default' };
  };
  const entries = configKeys.map((key) => {
    const { value, origin } = pick(key);
    const parsed = configFields[key].schema.safeParse(value);
    if (!parsed.success) {
      const allowed = parsed.error.issues.map((issue) => issue.message).join('; ');
      throw configInvalid(`${key} = ${JSON.stringify(value)} (from ${origin}) is not allowed: ${allowed}.`);
    }
    return [key, parsed.data] as const;
  });
  return Object.fromEntries(entries) as Config;
}

/** docs/configuration.md, generated: one section a setting. */
export function configMarkdown(): string {
  const sections = configKeys.map((key) => {
    const spec = configFields[key];
    return `### \`${key}\`\n\n${spec.doc}\n\n- environment: \`${spec.env}\`\n- default: \`${JSON.stringify(spec.default)}\`\n`;
  });
  return `# Configuration

Settings come from \`claimwatch.config.json\` (or \`.js\`, \`.ts\`) in the working folder, from the environment, or from the command line;
the later ones win. A wrong value stops the start and names the key, the value and what is allowed. \`claimwatch doctor\` prints what
is in force. This page is generated by \`npm run docs\` from \`core/config.ts\`.

${sections.join('\n')}`;
}
