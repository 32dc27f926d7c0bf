import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedLimit, decodeCursor, encodeCursor, plainFilter } from '../../core/corpus-rules.ts';
import { AppError, defineError, hasCode, messageOf } from '../../core/errors.ts';
import { jobNames, parseJobData } from '../../core/jobs.ts';
import { decideRetry, defaultRetryPolicy } from '../../core/retry.ts';
import { storageError } from '../../core/storage-errors.ts';

describe('errors', () => {
  const lost = defineError('thing.lost', { retry: 'backoff', public: true });

  it('carry their code, what to do, and their cause', () => {
    const cause = new Error('below');
    const error = lost('The thing is lost.', { cause });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'thing.lost',
      retry: 'backoff',
      public: true,
      message: 'The thing is lost.',
      cause,
    });
    expect(hasCode(error, 'thing.lost')).toBe(true);
    expect(hasCode(error, 'thing.found')).toBe(false);
    expect(hasCode(new Error('x'), 'thing.lost')).toBe(false);
  });

  it('are final and private unless said otherwise, and one call may say otherwise', () => {
    expect(defineError('a.b')('x')).toMatchObject({ retry: 'never', public: false });
    expect(lost('x', { retry: { afterMs: 5 } }).retry).toEqual({ afterMs: 5 });
  });

  it('have a text whatever was thrown', () => {
    expect([new Error('a'), 'b', null, undefined, 3].map(messageOf)).toEqual([
      'a',
      'b',
      'null',
      'undefined',
      '3',
    ]);
  });
});

describe('storage errors', () => {
  it.each([
    [{ errcode: 11 }, 'storage.corrupt'],
    [{ errcode: 26 }, 'storage.corrupt'],
    [{ errcode: 267 }, 'storage.corrupt'],
    [{ errcode: 13 }, 'storage.full'],
    [{ code: 'ENOSPC' }, 'storage.full'],
    [{ errcode: 8 }, 'storage.read-only'],
    [{ errcode: 14 }, 'storage.read-only'],
    [{ code: 'EROFS' }, 'storage.read-only'],
    [{ errcode: 5 }, 'storage.busy'],
    [{ errcode: 517 }, 'storage.busy'],
  ])('makes %j a %s that names the file', (error, code) => {
    expect(storageError(error, '/data/x.db')).toMatchObject({
      code,
      message: expect.stringContaining('/data/x.db'),
    });
  });

  it.each([new Error('x'), undefined, null, 'text', { errcode: 1 }])('leaves %j as it is', (error) => {
    expect(storageError(error, '/data/x.db')).toBe(error);
  });
});

describe('retry', () => {
  const error = (retry: 'never' | 'backoff' | { afterMs: number }) => defineError('t.t', { retry })('x');
  const attempts = fc.integer({ min: 1, max: 50 });

  it('obeys the error', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (attempt, afterMs) => {
        expect(decideRetry(error('never'), attempt)).toEqual({ dead: true });
        expect(decideRetry(error({ afterMs }), attempt)).toEqual({
          dead: false,
          delayMs: afterMs,
          countsAsAttempt: false,
        });
      }),
    );
  });

  it('backs off with growing waits up to the limit, then gives up', () => {
    const policy = { maxAttempts: 10, baseMs: 100, maxMs: 5_000 };
    const waits = Array.from({ length: 9 }, (_, i) => decideRetry(new Error('x'), i + 1, policy));
    expect(waits.map((wait) => (wait.dead ? null : wait.delayMs))).toEqual([
      100, 400, 1_600, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000,
    ]);
    fc.assert(
      fc.property(attempts, (attempt) => {
        expect(decideRetry(error('backoff'), attempt, policy).dead).toBe(attempt >= 10);
      }),
    );
    expect(decideRetry('not an error', defaultRetryPolicy.maxAttempts)).toEqual({ dead: true });
  });
});

describe('job data', () => {
  it('is refused by every job when it is nothing of the kind', () => {
    for (const name of jobNames) {
      for (const data of [null, 1, 'x', [], { unknown: 1 }]) {
        expect(() => parseJobData(name, data)).toThrow(expect.objectContaining({ code: 'input.invalid' }));
      }
    }
  });

  it('is named with the field that is wrong', () => {
    expect(() => parseJobData('rebuttal.publish', { rebuttalId: 'r', version: 0 })).toThrow(
      /rebuttal\.publish.*version/s,
    );
    expect(parseJobData('rebuttal.publish', { rebuttalId: 'r', version: 2 })).toEqual({
      rebuttalId: 'r',
      version: 2,
    });
  });
});

describe('corpus queries', () => {
  it('go on where a cursor says, and only there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (time, id) => {
        expect(decodeCursor(encodeCursor(time, id))).toEqual({ time, id });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'input.invalid' }));
      }),
    );
  });

  it('have limits between 1 and the most', () => {
    expect(checkedLimit(undefined, 10, 100)).toBe(10);
    expect(checkedLimit(100, 10, 100)).toBe(100);
    for (const limit of [0, 101, 2.5, Number.NaN])
      expect(() => checkedLimit(limit, 10, 100)).toThrow(/1 to 100/);
  });

  it('bring filters to one form', () => {
    expect(plainFilter('claim', undefined)).toEqual({ fields: [], from: null, to: null });
    const filter = {
      lang: 'vi',
      topic: ['health', 'scams'],
      matched: null,
      from: '2026-11-01T07:00:00+07:00',
    } as const;
    expect(plainFilter('claim', filter)).toEqual({
      fields: [
        { field: 'lang', values: ['vi'] },
        { field: 'topic', values: ['health', 'scams'] },
        { field: 'matched', values: null },
      ],
      from: '2026-11-01T00:00:00.000Z',
      to: null,
    });
  });
});
