import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoResult } from '../../cli/demo/judge.ts';
import { runCli } from './run-cli.ts';

describe('claimwatch demo --exit --json', () => {
  let result: DemoResult;
  let code: number | null;

  beforeAll(async () => {
    const run = await runCli(['demo', '--exit', '--json']);
    code = run.code;
    const last = run.stdout.trim().split('\n').at(-1) ?? '';
    expect(last, run.stderr).toMatch(/^\{/);
    result = JSON.parse(last) as DemoResult;
  });

  it('gives something at every stage', () => {
    expect(result.stages.crawl.articles).toBeGreaterThanOrEqual(180);
    expect(result.stages.detect.claims).toBeGreaterThan(0);
    expect(result.stages.match.strong + result.stages.match.suggest).toBeGreaterThan(0);
    expect(result.stages.watch.narratives).toBeGreaterThan(0);
    expect(result.stages.watch.signals).toBeGreaterThan(0);
    expect(result.stages.desk.cases).toBe(3);
    expect(result.stages.publish.rebuttals).toBe(3);
    expect(result.stages.report.pages).toBeGreaterThan(0);
  });

  it('finds the planted claims', () => {
    expect(result.expected.missed).toEqual([]);
  });

  it('suggests nothing from opinion, criticism, satire and protest, and counts them', () => {
    expect(result.expected.unexpected).toEqual([]);
    expect(result.stages.detect.abstained.opinion).toBeGreaterThan(0);
    expect(result.stages.detect.abstained.offTopic).toBeGreaterThan(0);
  });

  it('takes nothing from where it must not go', () => {
    expect(result.expected.refused).toBe(result.expected.refusals);
  });

  it('keeps no personal data anywhere', () => {
    expect(result.canariesFound).toEqual([]);
  });

  it('ends well', () => {
    expect(result.ok).toBe(true);
    expect(code).toBe(0);
  });
});
