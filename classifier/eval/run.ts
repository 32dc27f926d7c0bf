/**
 * Measures everything and writes docs/evaluation.md: `npm run eval`, or a part of it: `npm run eval -- --tasks written,facts` leaves the
 * other sections as they are.
 * Options: --data FOLDER, --limit ROWS (0 for all), --pool FACT-CHECKS (0 for all), --cache FOLDER, --threads N, --out FILE.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../detection/detector.ts';
import { openJudge } from '../detection/judge.ts';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { createModelPool } from '../onnx/model-pool.ts';
import { createAccentRestorer } from '../text/restore-accents.ts';
import { evaluateChangedFacts } from './changed-facts.ts';
import { evaluateCheckWorthiness } from './check-worthiness.ts';
import { evaluateFairComment } from './fair-comment.ts';
import { evaluateMatching } from './matching.ts';
import { modelSection } from './models.ts';
import { evaluateNarratives } from './narratives.ts';
import { evaluateOpinion } from './opinion.ts';
import { evaluateReasons } from './reasons.ts';
import { commandOf, type Section, sectionText, updateReport } from './report.ts';
import type { Setting } from './setting.ts';
import { evaluateSpeed } from './speed.ts';
import { evaluateTranslation } from './translation.ts';
import { evaluateWritten } from './written.ts';

const root = resolve(import.meta.dirname, '../..');
const models = join(root, 'classifier/models');

/** Every task by the name that --tasks takes, in the order of the report. */
const tasks: Readonly<Record<string, (setting: Setting) => Promise<Section>>> = {
  checkworthy: evaluateCheckWorthiness,
  written: evaluateWritten,
  reasons: evaluateReasons,
  opinion: evaluateOpinion,
  comment: evaluateFairComment,
  matching: evaluateMatching,
  facts: evaluateChangedFacts,
  narratives: evaluateNarratives,
  languages: evaluateTranslation,
  speed: evaluateSpeed,
};

const { values, tokens } = parseArgs({
  tokens: true,
  options: {
    tasks: { type: 'string', default: Object.keys(tasks).join(',') },
    data: { type: 'string', default: join(root, '../shared/data') },
    limit: { type: 'string', default: '1000' },
    pool: { type: 'string', default: '0' },
    cache: { type: 'string', default: join(tmpdir(), 'claimwatch-eval') },
    threads: { type: 'string', default: '1' },
    out: { type: 'string', default: join(root, 'docs/evaluation.md') },
  },
});

// Looked up before anything is measured: a wrong name must not cost an hour.
const chosen = values.tasks.split(',').map((name) => {
  const task = tasks[name];
  if (!task) throw new Error(`--tasks: "${name}" is none of ${Object.keys(tasks).join(', ')}.`);
  return task;
});

const accents = await createAccentRestorer({ folder: join(models, 'accents') });
const encoderFolder = join(models, 'encoder');
const threads = createModelPool(Number(values.threads));
const encoder = await createOnnxEncoder({ folder: encoderFolder, threads, accents });
const detectorOptions = { folder: join(models, 'detector'), encoderFolder, threads };
const detector = await createDetector({ ...detectorOptions, accents });
const { judge } = await openJudge(detectorOptions);

const setting: Setting = {
  encoder,
  detector,
  judge,
  data: values.data,
  limit: Number(values.limit),
  poolLimit: Number(values.pool),
  cache: values.cache,
  say: (what) => process.stderr.write(`${what}\n`),
};
const sections: Section[] = [modelSection(models)];
for (const task of chosen) sections.push(await task(setting));
await threads.close();

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const report = updateReport(existsSync(values.out) ? readFileSync(values.out, 'utf8') : '', sections, {
  date: new Date().toISOString().slice(0, 10),
  command: commandOf(tokens.flatMap((token) => (token.kind === 'option' ? [token] : []))),
  versions: {
    Claimwatch: version,
    Node: process.version,
    detector: detector.id,
    encoder: encoder.id,
    machine: `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}`,
  },
});
writeFileSync(values.out, report);
process.stdout.write(sections.map((section) => `${sectionText(section)}\n\n`).join(''));
