import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corpusKinds } from '../../core/corpus-kinds.ts';
import * as desk from '../../core/domain/desk.ts';
import { sourceKinds } from '../../core/domain/source.ts';
import { Topic, topics } from '../../core/domain/topic.ts';
import { jobs } from '../../core/jobs.ts';

/** Names that a field for a person would have. The desk's own staff (`User`, `…By`, `actor`) are the one exception in the product. */
const personal =
  /author|byline|creator|account|handle|follower|commenter|profile|username|screen|person|speaker|claimant|ipaddress|useragent/i;

function fieldNames(schema: unknown, seen = new Set<unknown>()): string[] {
  if (!(schema instanceof z.ZodType) || seen.has(schema)) return [];
  seen.add(schema);
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  const names: string[] = [];
  JSON.stringify(json, (key, value) => {
    if (key === 'properties' && value && typeof value === 'object') names.push(...Object.keys(value));
    return value;
  });
  return names;
}

describe('scope, by construction', () => {
  it('has no field for a person in anything a crawl stores or a job carries', () => {
    const schemas = [
      ...Object.values(corpusKinds).map((kind) => kind.schema),
      ...Object.values(jobs),
      desk.Tip,
      desk.PublishedRebuttal,
    ];
    const names = schemas.flatMap((schema) => fieldNames(schema));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => personal.test(name))).toEqual([]);
  });

  it('refuses a field it does not know, so that no person can be smuggled in', () => {
    const extra = {
      id: 's',
      claimId: 'c',
      articleId: 'a',
      sourceId: 'p',
      lang: 'en',
      start: 0,
      end: 1,
      at: '2026-01-01T00:00:00.000Z',
      duplicateOf: null,
      author: 'X',
    };
    expect(corpusKinds.sighting.schema.safeParse(extra).success).toBe(false);
  });

  it('keeps the list of topics closed, without a political label', () => {
    expect(topics).toEqual([
      'health',
      'emergencies',
      'scams',
      'public-services',
      'science',
      'economy',
      'voting',
    ]);
    for (const label of ['politics', 'hostile', 'harmful-to-the-state', 'extremism', ''])
      expect(Topic.safeParse(label).success).toBe(false);
  });

  it('takes only organisations as sources', () => {
    expect(sourceKinds.filter((kind) => /person|profile|group|account|comment|forum/.test(kind))).toEqual([]);
  });

  it('states the six rules in the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    for (const rule of [
      'No people',
      'No private speech',
      'No policing of opinion',
      'No takedown',
      'No covert crawling',
      'No machine verdicts',
    ]) {
      expect(readme).toContain(rule);
    }
  });
});
