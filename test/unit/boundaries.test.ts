import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const skipped = /^(node_modules|dist|test|\.git|docs|tools|claimwatch-data)$/;

/** Who may import whom; a part may always import itself. `null`: everything. */
const allowed: Record<string, readonly string[] | null> = {
  core: [],
  crawlers: ['core'],
  classifier: ['core'],
  desk: ['core'],
  publishing: ['core', 'desk'],
  workers: ['core', 'crawlers', 'classifier', 'publishing'],
  api: ['core', 'desk', 'publishing'],
  adapters: ['core'],
  dashboard: ['core'],
  demo: ['core'],
  ops: ['core'],
  roles: null,
  cli: null,
  root: null,
};

/** Packages that may stand in one part, or one folder of it, only (type imports count too). */
const homes: Record<string, readonly string[]> = {
  express: ['api'],
  helmet: ['api'],
  bullmq: ['adapters/server'],
  ioredis: ['adapters/server'],
  '@elastic/elasticsearch': ['adapters/server'],
  'sqlite-vec': ['adapters/embedded'],
  usearch: ['adapters/embedded'],
  'onnxruntime-node': ['classifier'],
  '@huggingface/tokenizers': ['classifier'],
  undici: ['crawlers'],
  'playwright-core': ['crawlers'],
  '@sparticuz/chromium': ['crawlers'],
  'tesseract.js': ['crawlers'],
  saxes: ['crawlers'],
  '@mozilla/readability': ['crawlers'],
  react: ['dashboard'],
  diff: ['dashboard'],
  pdfkit: ['publishing'],
  'node:sqlite': ['adapters/embedded', 'desk'],
  'prom-client': ['ops'],
  '@opentelemetry': ['ops'],
};

function sources(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(config|d)\.ts$/.test(entry.name) ? [relative(root, path)] : [];
  });
}

const partOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? 'root') : 'root');

const files = sources();
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const found = [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map((m) => m[1] ?? '');
    return [file, found] as const;
  }),
);

describe('the boundaries of the architecture', () => {
  it('reads the sources', () => expect(files.length).toBeGreaterThan(30));

  it('lets each part import only what it may', () => {
    const broken = [...imports].flatMap(([file, specs]) => {
      const part = partOf(file);
      const may = allowed[part];
      if (may === undefined) return [`${file}: no rule for "${part}"`];
      return specs
        .filter((spec) => spec.startsWith('.'))
        .map((spec) => partOf(normalize(join(dirname(file), spec))))
        .filter((target) => may !== null && target !== part && !may.includes(target))
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps each engine in its one home', () => {
    const broken = [...imports].flatMap(([file, specs]) =>
      specs
        .map((spec) => Object.keys(homes).find((name) => spec === name || spec.startsWith(`${name}/`)))
        .filter((name) => name !== undefined)
        .filter((name) => !homes[name]?.some((home) => file.startsWith(`${home}/`)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('lets core use nothing but zod and pure parts of Node', () => {
    const foreign = [...imports]
      .filter(([file]) => partOf(file) === 'core')
      .flatMap(([file, specs]) =>
        specs
          .filter((s) => !s.startsWith('.') && !['zod', 'node:crypto'].includes(s))
          .map((s) => `${file}: ${s}`),
      );
    expect(foreign).toEqual([]);
  });

  it('has no cycle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, path: readonly string[]): string | null => {
      if (state.get(file) === 'done') return null;
      if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file].join(' -> ');
      state.set(file, 'open');
      for (const spec of imports.get(file) ?? []) {
        if (!spec.startsWith('.')) continue;
        const cycle = visit(normalize(join(dirname(file), spec)), [...path, file]);
        if (cycle) return cycle;
      }
      state.set(file, 'done');
      return null;
    };
    expect(files.map((file) => visit(file, [])).filter((cycle) => cycle !== null)).toEqual([]);
  });

  it('reads the environment in main.ts alone', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.filter((file) => file !== 'main.ts')).toEqual([]);
  });

  it('makes redacted text in one module', () => {
    const makers = files.filter((file) => /as RedactedText\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(makers.filter((file) => file !== 'crawlers/redaction/redact.ts')).toEqual([]);
  });
});
