import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../desk/case-rules.ts';
import { decideSource } from '../../../desk/source-decisions.ts';
import { listSources, proposeSource } from '../../../desk/sources.ts';
import { addTip, listTips } from '../../../desk/tips.ts';
import { answerMatch, claimsInState, readAnswers, readTriage, triageClaim } from '../../../desk/triage.ts';
import { addUser, findSession, signIn, signOut } from '../../../desk/users.ts';
import { claim, memoryDesk, source, steppingClock } from './desk-fixture.ts';

describe('the register of sources', () => {
  it('needs a second person to approve', () => {
    const desk = memoryDesk();
    proposeSource({ desk, actor: 'ann', source });
    expect(() => decideSource({ desk, actor: 'ann', id: source.id, decision: 'approve' })).toThrow(
      /Another member/,
    );
    expect(decideSource({ desk, actor: 'ben', id: source.id, decision: 'approve' })).toMatchObject({
      approvedBy: 'ben',
      source: { status: 'approved' },
    });
    expect(() => decideSource({ desk, actor: 'ben', id: source.id, decision: 'refuse' })).toThrow(/approved/);
  });

  it.each([
    'https://www.facebook.com/some.person',
    'https://t.me/group',
    'https://zalo.me/1',
    'https://river.example/comments/feed',
    'https://river.example/login',
    'https://river.example/users/7/feed',
  ])('refuses %s, which is no publisher', (feed) => {
    const desk = memoryDesk();
    expect(() => proposeSource({ desk, actor: 'ann', source: { ...source, feeds: [feed] } })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^source\./) }),
    );
    expect(listSources(desk)).toEqual([]);
  });

  it('has no room for a person or a political label', () => {
    const desk = memoryDesk();
    for (const extra of [{ author: 'x' }, { stance: 'hostile' }, { kind: 'person' }]) {
      expect(() =>
        proposeSource({ desk, actor: 'ann', source: { ...source, ...extra } as typeof source }),
      ).toThrow();
    }
  });
});

describe('the inbox', () => {
  it('asks for a reason, a time or a target where one is due', () => {
    const desk = memoryDesk();
    const decide = (input: Parameters<typeof triageClaim>[0]['input']) =>
      triageClaim({ desk, actor: 'ann', claim, input });
    expect(() => decide({ state: 'dismissed' })).toThrow(/why/);
    expect(() => decide({ state: 'snoozed', until: '2020-01-01T00:00:00.000Z' })).toThrow(/to come/);
    expect(() => decide({ state: 'merged', mergeInto: claim.id })).toThrow(/itself/);
    expect(readTriage(desk, [claim.id]).get(claim.id)?.state).toBe('open');
  });

  it('opens one case however often a claim is accepted, and undoes', () => {
    const desk = memoryDesk();
    const accept = () => triageClaim({ desk, actor: 'ann', claim, input: { state: 'accepted' } }).caseId;
    expect(accept()).toBe(accept());
    expect(claimsInState(desk, 'accepted')).toEqual([claim.id]);
    triageClaim({ desk, actor: 'ann', claim, input: { state: 'open' } });
    expect(claimsInState(desk, 'accepted')).toEqual([]);
  });

  it('brings a snoozed claim back when its time has come', () => {
    const clock = steppingClock();
    const desk = memoryDesk(clock);
    triageClaim({
      desk,
      actor: 'ann',
      claim,
      input: { state: 'snoozed', until: '2026-11-02T10:00:00.000Z' },
    });
    expect(claimsInState(desk, 'snoozed')).toEqual([claim.id]);
    clock.jump(3 * 3_600_000);
    expect(claimsInState(desk, 'snoozed')).toEqual([]);
    expect(readTriage(desk, [claim.id]).get(claim.id)?.state).toBe('open');
  });

  it('remembers what people said about matches', () => {
    const desk = memoryDesk();
    const match = { id: 'm', claimId: 'c', factCheckId: 'f', claim: 'a', factCheck: 'b' };
    answerMatch({ desk, actor: 'ann', match, answer: 'rejected' });
    answerMatch({ desk, actor: 'ben', match, answer: 'confirmed' });
    expect(readAnswers(desk, ['m', 'n'])).toEqual(new Map([['m', 'confirmed']]));
    answerMatch({ desk, actor: 'ben', match, answer: null });
    expect(readAnswers(desk, ['m']).size).toBe(0);
  });
});

describe('members and sessions', () => {
  const user = {
    name: 'Ann',
    login: 'Ann',
    role: 'lead' as const,
    lang: 'en',
    password: 'a long enough password',
  };

  it('signs in with the right password only, and a session ends', async () => {
    const clock = steppingClock();
    const desk = memoryDesk(clock);
    await addUser({ desk, actor: 'system', user });
    await expect(signIn({ desk, login: 'ann', password: 'wrong' })).rejects.toMatchObject({
      code: 'session.refused',
    });
    await expect(signIn({ desk, login: 'nobody', password: user.password })).rejects.toMatchObject({
      code: 'session.refused',
    });
    const { token } = await signIn({ desk, login: 'ANN', password: user.password });
    expect(findSession({ desk, token })?.user.name).toBe('Ann');
    const stored = JSON.stringify([
      desk.db.prepare('SELECT * FROM user').all(),
      desk.db.prepare('SELECT * FROM session').all(),
    ]);
    expect(stored).not.toContain(user.password);
    expect(stored).not.toContain(token);
    clock.jump(13 * 3_600_000);
    expect(findSession({ desk, token })).toBeNull();
  });

  it('signs out, and keeps logins apart', async () => {
    const desk = memoryDesk();
    await addUser({ desk, actor: 'system', user });
    await expect(addUser({ desk, actor: 'system', user })).rejects.toThrow(/taken/);
    const { token } = await signIn({ desk, login: 'ann', password: user.password });
    signOut({ desk, token });
    expect(findSession({ desk, token })).toBeNull();
  });
});

describe('questions from the public', () => {
  it('keeps a question without anything about who asked, for ninety days', () => {
    const clock = steppingClock();
    const desk = memoryDesk(clock);
    const { receipt } = addTip({ desk, text: 'Is the bridge closed?', lang: 'en' });
    expect(Object.keys(listTips(desk, 5)[0] ?? {}).sort()).toEqual(['at', 'id', 'lang', 'text']);
    expect(JSON.stringify(desk.db.prepare('SELECT * FROM tip').all())).not.toContain(receipt);
    clock.jump(91 * 86_400_000);
    addTip({ desk, text: 'Another question', lang: 'en' });
    expect(listTips(desk, 5)).toHaveLength(1);
  });
});

describe('addresses of rebuttals', () => {
  it('are plain words, never empty, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
    expect(slugOf('Không, nước muối không chữa được sốt xuất huyết ở Đà Nẵng')).toBe(
      'khong-nuoc-muoi-khong-chua-duoc-sot-xuat-huyet-o-da-nang',
    );
  });
});
