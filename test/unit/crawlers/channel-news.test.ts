import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsDueAt } from '../../../crawlers/channel-news.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

const tried = '2026-11-23T06:00:00.000Z';
const told = '2026-11-23T06:00:20.000Z';
const channel = (fields: object = {}) => makeDoc('feedState', 'fst-1', { lastTriedAt: tried, ...fields });
const inAMinute = Date.parse(tried) + 60_000;

describe('a channel of which a hub told', () => {
  it('may be read a minute after it was last looked at', () => {
    expect(newsDueAt(channel(), told)).toBe(inAMinute);
    expect(newsDueAt(channel({ problemCode: 'crawl.pages-failed', failures: 4 }), told)).toBe(inAMinute);
  });

  it('is left alone where a crawl has it in hand, where it could not be read, and where it was read since', () => {
    expect(newsDueAt(channel({ takenBy: 'another' }), told)).toBeNull();
    expect(newsDueAt(channel({ problemCode: 'fetch.busy', failures: 1 }), told)).toBeNull();
    expect(newsDueAt(channel({ problemCode: 'fetch.disallowed', failures: 1 }), told)).toBeNull();
    expect(newsDueAt(channel(), null)).toBeNull();
    expect(newsDueAt(channel({ lastTriedAt: told }), tried)).toBeNull();
  });

  it('is never due sooner, whenever it was told of', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (lastTried, news) => {
        const lastTriedAt = lastTried.toISOString();
        const dueAt = newsDueAt(channel({ lastTriedAt }), news.toISOString());
        if (news > lastTried) expect(dueAt).toBe(lastTried.getTime() + 60_000);
        else expect(dueAt).toBeNull();
      }),
    );
  });
});
