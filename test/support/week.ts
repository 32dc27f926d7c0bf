import type { WeeklyData } from '../../publishing/report/weekly-data.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;

/** The figures of a full week, with these of its own. */
export function makeWeek(own: Partial<WeeklyData> = {}): WeeklyData {
  return {
    from: day(16),
    until: day(23),
    articles: { read: 1240, detected: 1236, sentences: 18_402, abstained: { opinion: 812, offTopic: 2210 } },
    sources: { approved: 14, withArticles: 12 },
    claims: { found: 143, sightings: 266, copies: 58 },
    days: [12, 31, 44, 60, 32, 18, 11].map((originals, n) => ({
      at: day(16 + n),
      originals,
      copies: [2, 6, 14, 21, 9, 4, 2][n] ?? 0,
    })),
    narratives: {
      seen: 23,
      most: [
        {
          title:
            'Uống nước lá đu đủ mỗi sáng chữa khỏi ung thư phổi sau ba tháng, theo một tờ rơi của bệnh viện tỉnh.',
          languages: ['en', 'fr', 'vi'],
          topic: 'health',
          sightings: 41,
          copies: 12,
          independentReports: 9,
          signals: ['emerging', 'surge'],
        },
        {
          title: 'The dam above Harlan will be opened without warning on Friday night.',
          languages: ['en'],
          topic: 'emergencies',
          sightings: 22,
          copies: 9,
          independentReports: 6,
          signals: ['surge'],
        },
        {
          title: 'Le vote par correspondance est supprimé dans trois communes.',
          languages: ['fr'],
          topic: 'voting',
          sightings: 7,
          copies: 0,
          independentReports: 4,
          signals: [],
        },
      ],
    },
    signals: { emerging: 3, surge: 2 },
    desk: {
      accepted: 19,
      dismissed: 61,
      dismissedBy: {
        'not-checkable': 22,
        opinion: 9,
        'already-answered': 14,
        trivial: 11,
        'off-topic': 5,
        'wrong-sentence': 0,
      },
      openCases: 7,
    },
    answered: [
      {
        title:
          'Nước lá đu đủ không chữa khỏi ung thư phổi; chưa có thử nghiệm nào trên người chứng minh điều đó',
        claim: 'Nước lá đu đủ chữa ung thư phổi',
        verdict: 'false',
        lang: 'vi',
        at: '2026-11-18T16:40:00.000Z',
        hours: 9.25,
      },
      {
        title: 'The dam stays closed; the operator tests its sirens on Friday',
        claim: 'The dam will be opened on Friday',
        verdict: 'misleading',
        lang: 'en',
        at: '2026-11-20T09:00:00.000Z',
        hours: 26.5,
      },
    ],
    corrected: [
      {
        title: 'The dam stays closed; the operator tests its sirens on Friday',
        text: 'An earlier version gave the wrong hour of the test; it is 19:00.',
        at: '2026-11-21T08:00:00.000Z',
      },
    ],
    unseen: {
      drifting: [
        {
          name: 'Courrier de Valbrune',
          alerts: [
            { code: 'silent', found: 1, expected: 24 },
            { code: 'empty-extraction', empty: 14, read: 20 },
          ],
        },
      ],
      outages: [
        {
          name: 'Đài Vĩnh Kha',
          feeds: 2,
          failing: 1,
          problem: 'The server did not answer within 20 seconds.',
          lastSuccessAt: '2026-11-19T03:12:00.000Z',
        },
        {
          name: 'Tidewater News',
          feeds: 1,
          failing: 1,
          problem: 'robots.txt forbids this feed.',
          lastSuccessAt: null,
        },
      ],
      languages: [{ lang: 'de', articles: 4 }],
    },
    ...own,
  };
}
