import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseDetail, SightingView } from '../../../core/api/views.ts';
import type { Reason } from '../../../core/domain/claim.ts';
import { sourceIdOf } from '../../../core/source-id.ts';
import { approveReason, publishReason, stepsDone } from '../../../dashboard/cases/case-steps.ts';
import { createDrafts } from '../../../dashboard/data/drafts.ts';
import { createFormat } from '../../../dashboard/format.ts';
import { highlight } from '../../../dashboard/inbox/highlight.ts';
import { snoozeTimes } from '../../../dashboard/inbox/snooze-times.ts';
import { wordingsSeen } from '../../../dashboard/inbox/wordings-seen.ts';
import { spanOf, toBins } from '../../../dashboard/narratives/bins.ts';

const reason = (text: string, start: number | null = null): Reason => ({
  code: 'words',
  text,
  start,
  end: start === null ? null : start + text.length,
});

describe('highlighting', () => {
  it('marks the words a reason points at, and nothing for offsets beyond the text or none', () => {
    const segments = highlight('lá đu đủ chữa khỏi ung thư', [
      reason('chữa khỏi', 9),
      reason('lá', 0),
      reason('đủ', 900),
      reason('thư'),
    ]);
    expect(segments.filter((s) => s.reason).map((s) => s.text)).toEqual(['lá', 'chữa khỏi']);
  });

  it('never changes the text, whatever the reasons say', () => {
    const reasons = fc.array(
      fc
        .record({ text: fc.string({ maxLength: 4 }), start: fc.option(fc.nat(40)) })
        .map((r) => reason(r.text, r.start)),
    );
    fc.assert(
      fc.property(fc.string(), reasons, (text, given) => {
        expect(
          highlight(text, given)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('wordings seen', () => {
  it('are told apart and counted, the commonest first', () => {
    const view = (text: string) => ({ text, sighting: { lang: 'en' } }) as unknown as SightingView;
    expect(wordingsSeen(['A b.', 'A c.', 'A c. ', 'A c.'].map(view))).toEqual([
      { text: 'A c.', lang: 'en', times: 3 },
      { text: 'A b.', lang: 'en', times: 1 },
    ]);
  });
});

describe('putting off', () => {
  it('always ends later than now, and on a Monday morning for a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const times = snoozeTimes(now);
        expect(times.every(({ until }) => Date.parse(until) > now)).toBe(true);
        const monday = new Date(times.at(-1)?.until ?? 0);
        expect([monday.getDay(), monday.getHours()]).toEqual([1, 8]);
      }),
    );
  });
});

describe('bins of a chart', () => {
  it('lose no sighting within the span', () => {
    const bin = fc.record({
      at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((d) => d.toISOString()),
      count: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(bin, { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (bins, size) => {
        const span = spanOf([bins]) ?? [0, 0];
        const total = (list: readonly { count: number }[]): number =>
          list.reduce((sum, b) => sum + b.count, 0);
        expect(total(toBins(bins, span, size))).toBe(total(bins));
      }),
    );
  });

  it('have no span where there is nothing', () => expect(spanOf([[], []])).toBeNull());
});

/** A case with a saved draft and one piece of evidence; only what the rules read. */
function caseWith(part: {
  approvedBy?: string | null;
  blockers?: CaseDetail['blockers'];
  status?: 'open' | 'closed' | 'published';
  action?: CaseDetail['next']['action'];
}) {
  return {
    case: { status: part.status ?? 'open', approvedBy: part.approvedBy ?? null, draft: {} },
    evidence: [{}],
    blockers: part.blockers ?? [],
    next: { action: part.action ?? 'approve', by: '' },
    timeline: [],
  } as unknown as CaseDetail;
}

describe('what a member may do with a case', () => {
  const lead = { id: 'u1', role: 'lead' } as const;

  it('lets nobody publish what they approved, and a second person publish it', () => {
    const detail = caseWith({ approvedBy: 'u1', action: 'publish' });
    expect(publishReason({ detail, user: lead, unsaved: false })).toBe('needs-second-person');
    expect(publishReason({ detail, user: { id: 'u2', role: 'communicator' }, unsaved: false })).toBeNull();
    expect(publishReason({ detail, user: { id: 'u3', role: 'analyst' }, unsaved: false })).toBe('role');
  });

  it('names the first thing that is missing', () => {
    const reasonFor = (detail: CaseDetail, unsaved = false) => approveReason({ detail, user: lead, unsaved });
    expect(reasonFor(caseWith({ status: 'closed' }))).toBe('closed');
    expect(reasonFor(caseWith({ blockers: [{ code: 'no-draft', detail: '' }] }))).toBe('no-draft');
    expect(reasonFor(caseWith({ blockers: [{ code: 'no-evidence', detail: '' }] }))).toBe('no-evidence');
    expect(reasonFor(caseWith({}), true)).toBe('unsaved');
    expect(reasonFor(caseWith({}))).toBeNull();
    expect(reasonFor(caseWith({ status: 'published', action: 'nothing' }))).toBe('settled');
    expect(publishReason({ detail: caseWith({}), user: lead, unsaved: false })).toBe('no-first-approval');
  });

  it('counts a published case as done in every step', () => {
    const done = stepsDone(caseWith({ status: 'published', action: 'nothing' }));
    expect(Object.values(done)).toEqual([true, true, true, true]);
  });
});

describe('small things', () => {
  it('makes a source’s short name from a Vietnamese name', () => {
    expect(sourceIdOf('Đài Tiếng Núi')).toBe('dai-tieng-nui');
  });

  it('says how long ago in the reader’s language', () => {
    const now = Date.parse('2026-11-22T10:00:00.000Z');
    const at = '2026-11-22T08:00:00.000Z';
    expect(['en', 'fr', 'vi'].map((lang) => createFormat(lang).ago(at, now).replace(/\s/g, ' '))).toEqual([
      '2 hr. ago',
      'il y a 2 h',
      '2 giờ trước',
    ]);
  });

  it('keeps drafts, and keeps quiet when the storage is full', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (value.includes('too much')) throw new Error('QuotaExceededError');
        kept.set(key, value);
      },
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
    const drafts = createDrafts(storage);
    const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    drafts.write('a', 'words');
    drafts.write('b', 'too much');
    expect([drafts.read('a', asText), drafts.read('b', asText)]).toEqual(['words', null]);
    drafts.forget('a');
    expect(drafts.read('a', asText)).toBeNull();
  });
});
