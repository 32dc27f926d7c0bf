import type { DocOf, Kind } from '../../core/corpus-kinds.ts';
import { checkedDoc, vectorDimensions } from '../../core/corpus-rules.ts';

/** Fields of a document as they are written in a test, before they are checked. */
type Fields = Readonly<Record<string, unknown>>;

const at = '2026-11-02T08:00:00.000Z';

const defaults: { readonly [K in Kind]: Fields } = {
  source: {
    name: 'The Demo Courier',
    kind: 'newspaper',
    country: 'VN',
    languages: ['vi'],
    homepage: 'https://courier.example/',
    feeds: [],
    reason: 'Read by many in the region.',
    opinion: false,
    satire: false,
    status: 'approved',
  },
  feedState: {
    sourceId: 'courier',
    url: 'https://courier.example/feed',
    etag: null,
    lastModified: null,
    nextAt: at,
    lastSuccessAt: null,
    lastTriedAt: null,
    problem: null,
    robots: 'allowed',
    failures: 0,
  },
  sourceState: { checkedAt: at, day: '2026-11-02', requests: 3, log: [] },
  discovery: {
    address: 'https://courier.example/',
    given: [],
    state: 'waiting',
    askedAt: at,
    doneAt: null,
    requests: 0,
    problem: null,
    name: null,
    lang: null,
    country: null,
    channels: [],
    sample: null,
    sampleProblem: null,
  },
  archiving: {
    url: 'https://courier.example/1',
    archive: 'archive.example',
    state: 'waiting',
    askedAt: at,
    endedAt: null,
    archivedUrl: null,
    problem: null,
  },
  subscription: {
    sourceId: 'courier',
    channelUrl: 'https://courier.example/feed',
    hub: 'https://hub.example/',
    topic: 'https://courier.example/feed',
    callback: `https://desk.example/websub/${'a'.repeat(43)}`,
    secret: '0'.repeat(64),
    mode: 'subscribe',
    until: null,
    nextAt: at,
    tries: 0,
    newsAt: null,
    deliveries: { signed: 0, ignored: 0 },
  },
  hostState: { busyUntil: at },
  article: {
    sourceId: 'courier',
    url: 'https://courier.example/1',
    canonicalUrl: 'https://courier.example/1',
    title: 'Salt water',
    text: 'Salt water cures a cold.',
    lang: 'en',
    section: null,
    articleType: 'news',
    publishedAt: at,
    modifiedAt: null,
    fetchedAt: at,
    contentHash: 'c',
    bytesHash: 'b',
    simhash: '0123456789abcdef',
    detection: null,
  },
  claim: {
    text: 'Salt water cures a cold.',
    lang: 'en',
    topic: 'health',
    checkworthy: 0.9,
    reasons: [],
    firstSeenAt: at,
    model: 'test',
    narrativeId: null,
    matched: null,
  },
  sighting: {
    claimId: 'clm-1',
    articleId: 'art-1',
    sourceId: 'courier',
    lang: 'en',
    start: 0,
    end: 4,
    at,
    duplicateOf: null,
  },
  factCheck: {
    url: 'https://checks.example/1',
    claim: 'Salt water cures a cold.',
    title: null,
    text: null,
    lang: 'en',
    publisher: 'Demo Checks',
    rating: null,
    reviewedAt: at,
  },
  factCheckFeed: {
    url: 'https://checks.example/feed.json',
    etag: '"1"',
    lastModified: null,
    bytesHash: 'b',
    reader: 1,
  },
  match: {
    claimId: 'clm-1',
    factCheckId: 'fck-1',
    score: 0.5,
    level: 'suggest',
    lexical: 1,
    semantic: 1,
    reasons: [],
  },
  narrative: {
    title: 'Salt water',
    languages: ['vi', 'en'],
    topic: 'health',
    claimIds: ['clm-1'],
    firstAt: at,
    lastAt: at,
    mentions: 1,
    independentReports: 1,
    publishers: 1,
  },
  signal: {
    narrativeId: 'nar-1',
    at,
    kind: 'surge',
    strength: 3,
    mentions: 5,
    independentReports: 3,
    publishers: 3,
    expected: 1,
    reasons: [],
  },
  rebuttal: {
    rebuttalId: 'reb-1',
    published: {
      id: 'reb-1',
      caseId: 'case-1',
      slug: 'salt-water',
      version: 1,
      topic: 'health',
      content: {
        lang: 'en',
        claimReviewed: 'Salt water cures a cold.',
        title: 'No, salt water cures nothing',
        verdict: 'false',
        summary: 'Salt water relieves a sore throat and does not end a cold sooner.',
        body: 'We read the studies.',
        unknown: '',
        whyChosen: 'Several publishers carried it.',
      },
      evidence: [
        {
          id: 'evi-1',
          caseId: 'case-1',
          url: 'https://example.org/study',
          title: 'Study',
          publisher: 'A journal',
          kind: 'primary',
          shows: 'No difference was found.',
          archivedUrl: null,
          accessedAt: at,
        },
      ],
      appearances: [],
      corrections: [],
      firstPublishedAt: at,
      publishedAt: at,
    },
  },
  deskWeek: {
    until: at,
    week: {
      accepted: 3,
      dismissed: 1,
      dismissedBy: { trivial: 1 },
      published: [],
      corrected: [],
      hoursToAnswer: [12.5],
      openCases: 2,
    },
  },
  process: {
    roles: ['crawl'],
    version: '0.1.0',
    startedAt: at,
    seenAt: at,
    models: [{ part: 'encoder', id: 'e5' }],
    jobs: [{ name: 'source.crawl', done: 4, failed: 0, p50Ms: 120, p95Ms: 900 }],
  },
};

/** A valid document of a kind with these fields of its own. */
export function makeDoc<K extends Kind>(kind: K, id: string, fields: Fields = {}): DocOf<K> {
  return checkedDoc(kind, { ...defaults[kind], ...fields, id });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A unit vector in a random direction, the same for the same seed. */
export function unitVector(seed: number): Float32Array {
  const random = seededRandom(seed);
  return normalised(Float32Array.from({ length: vectorDimensions }, () => random() - 0.5));
}

/** The unit vector at this angle (radians) from the first axis, in the plane of the first two: cosines that are known. */
export function vectorAtAngle(angle: number): Float32Array {
  const vector = new Float32Array(vectorDimensions);
  vector[0] = Math.cos(angle);
  vector[1] = Math.sin(angle);
  return vector;
}

/** The same direction with length 1. */
function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return vector.map((x) => x / length);
}
