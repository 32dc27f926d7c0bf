import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Section } from './report.ts';

const Manifest = z.object({
  name: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
  thresholds: z.record(z.string(), z.object({ claim: z.number(), opinion: z.number() })).optional(),
});

/** Which models were measured: size, hash, and the thresholds that the detector ships with. */
export function modelSection(folder: string): Section {
  const manifests = ['encoder', 'detector', 'accents'].map((name) =>
    Manifest.parse(JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'))),
  );
  const files = manifests.flatMap(({ name, files }) =>
    Object.entries(files)
      .filter(([file, { bytes }]) => bytes > 100_000 && !file.startsWith('..'))
      .map(
        ([file, { bytes, sha256 }]) =>
          `- ${name}, \`${file}\`: ${(bytes / 1e6).toFixed(1)} MB, SHA-256 \`${sha256.slice(0, 16)}…\``,
      ),
  );
  const thresholds = manifests.flatMap(({ thresholds }) =>
    Object.entries(thresholds ?? {}).map(
      ([lang, t]) => `- ${lang}: a claim from ${t.claim}, opinion from ${t.opinion}`,
    ),
  );
  return {
    title: 'Models',
    about: [...files, '', 'Thresholds:', '', ...thresholds].join('\n'),
    lines: [],
  };
}
