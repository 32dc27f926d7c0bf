import { deterministicId } from '../../core/ids.ts';
import { createBackground } from './background.ts';
import { type Copyable, isCopy } from './copies.ts';
import { likeness } from './likeness.ts';
import { createNearestVectors, type Near } from './nearest-vectors.ts';
import { type Alarm, createStory, type Past, resumeStory, type Story, storyWindows } from './story.ts';
import { createWordWeights } from './word-weights.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A claim seen at one place and time. */
export interface Mention {
  readonly id: string;
  /** When it was published, an ISO 8601 instant. */
  readonly at: string;
  readonly publisher: string;
  /** BCP 47, or `und`. */
  readonly lang: string;
  readonly text: string;
  /** A unit vector without the bias of its language. */
  readonly vector: Float32Array;
  /** Simhash of the whole article, 16 hex digits, or null where there is none. */
  readonly simhash: string | null;
  /** Where its claim already belongs to an ongoing narrative: there it stays. */
  readonly belongs?: {
    readonly narrative: string;
    /** The mention that it was found to be a copy of, where that was told before the mentions at hand; else null. */
    readonly duplicateOf: string | null;
  } | null;
}

/** A narrative that was told before the mentions at hand and goes on under its name. */
export interface Ongoing {
  readonly id: string;
  readonly past: Past;
}

/** Which narrative a mention belongs to, and of which mention it is a copy. Null where none. */
export interface Assignment {
  readonly id: string;
  readonly narrative: string | null;
  readonly duplicateOf: string | null;
}

/** An early warning; `at` is the time of the mention that raised it, and nothing later went into it. */
export interface FoundSignal extends Alarm {
  readonly narrative: string;
  readonly at: string;
}

export interface Watched {
  /** One for each id, in the order in which they were given. */
  readonly assignments: Assignment[];
  /** In order of time. */
  readonly signals: FoundSignal[];
}

export interface WatcherOptions {
  /** For how many days of the mentions' own time a mention can still be joined or copied. */
  readonly windowDays?: number;
  /** The oldest are let go when there are more than this in the window. */
  readonly most?: number;
  /** How probable "the same story" must be for a mention to join one, 0 to 1. */
  readonly threshold?: number;
  /** What mentions may belong to from before. */
  readonly ongoing?: readonly Ongoing[];
}

export interface Watcher {
  /**
   * Takes a mention. They are to come in order of time; one that comes late counts as of the latest time seen, since it was not known
   * before. An id that was given already is left out.
   */
  add(mention: Mention): void;
  /** What has been found. */
  finish(): Watched;
}

/** What outlives the window of a story: its name, and whether it has more than one mention. */
interface Tale {
  readonly id: string;
  size: number;
}

/** A narrative as it is told: what outlives its story, and the story. */
interface Telling {
  readonly tale: Tale;
  readonly story: Story;
}

interface Kept extends Copyable, Telling {
  readonly id: string;
  readonly at: number;
  readonly lang: string;
  readonly wording: Wording;
  readonly slot: number;
  /** The original from before the mentions at hand that it stands for, if any. */
  readonly duplicateOf: string | null;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Neighbours that are compared in words and numbers as well. */
const NEIGHBOURS = 24;

const inOrder = (a: Mention, b: Mention): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;

/**
 * Groups mentions of one story as they come, tells copies from independent reports, and warns when more publishers carry a narrative
 * than was to be expected. Each mention is compared with what went before it and is still in the window; a decision is never changed
 * later, so that what was raised live stands. A story of one mention is no narrative.
 */
export function createWatcher({
  windowDays = 14,
  most = 100_000,
  threshold = 0.3,
  ongoing = [],
}: WatcherOptions = {}): Watcher {
  const background = createBackground(storyWindows);
  const weights = createWordWeights();
  const bySlot = new Map<number, Kept>();
  const found = new Map<string, { tale: Tale; duplicateOf: string | null } | null>();
  const signals: FoundSignal[] = [];
  const goingOn = new Map(
    ongoing.map(({ id, past }): [string, Telling] => [
      id,
      { tale: { id, size: past.told.length }, story: resumeStory(past) },
    ]),
  );
  /** All that is in the window, oldest first, from `oldest` on. */
  let window: Kept[] = [];
  let oldest = 0;
  let vectors: ReturnType<typeof createNearestVectors> | null = null;
  let now = Number.NEGATIVE_INFINITY;
  let pending: Mention[] = [];

  const forget = (): void => {
    for (let kept = window[oldest]; kept; kept = window[oldest]) {
      if (kept.at > now - windowDays * DAY_MS && window.length - oldest < most) break;
      vectors?.remove(kept.slot);
      bySlot.delete(kept.slot);
      weights.remove(kept.wording.words);
      oldest += 1;
    }
    if (oldest < 1024 || oldest * 2 < window.length) return;
    window = window.slice(oldest);
    oldest = 0;
  };

  const best = (mention: Mention, wording: Wording, near: readonly Near[]): Kept | null => {
    let [chosen, score]: [Kept | null, number] = [null, threshold];
    for (const { slot, cosine } of near) {
      const kept = bySlot.get(slot);
      if (!kept) continue;
      const probability = likeness({
        a: { lang: mention.lang, wording },
        b: kept,
        cosine,
        overlap: weights.overlap(wording, kept.wording),
        hoursApart: (now - kept.at) / HOUR_MS,
      });
      if (probability > score) [chosen, score] = [kept, probability];
    }
    return chosen;
  };

  const begin = (mention: Mention): Telling => ({
    tale: { id: deterministicId('nar', mention.id), size: 0 },
    story: createStory(now, background),
  });

  const take = (mention: Mention): void => {
    forget();
    background.learn(now);
    vectors ??= createNearestVectors(mention.vector.length);
    const wording = wordingOf(mention.text);
    const near = vectors.nearest(mention.vector, NEIGHBOURS);
    const known = mention.belongs && goingOn.get(mention.belongs.narrative);
    const { tale, story } = known ?? best(mention, wording, near) ?? begin(mention);
    const me = { publisher: mention.publisher, simhash: mention.simhash, wording };
    const original = near
      .flatMap(({ slot }) => bySlot.get(slot) ?? [])
      .filter((kept) => kept.tale === tale && isCopy(me, kept))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))[0];
    const before = (known && mention.belongs?.duplicateOf) ?? null;
    const duplicateOf = original ? (original.duplicateOf ?? original.id) : before;
    tale.size += 1;
    found.set(mention.id, { tale, duplicateOf });
    const at = new Date(now).toISOString();
    const alarm = story.add({
      at: now,
      publisher: mention.publisher,
      lang: mention.lang,
      copy: duplicateOf !== null,
    });
    if (alarm) signals.push({ narrative: tale.id, at, ...alarm });
    // A copy says nothing new: its original stands for it.
    if (original) return;
    weights.add(wording.words);
    const slot = vectors.add(mention.vector);
    const kept: Kept = { ...me, id: mention.id, at: now, lang: mention.lang, tale, story, slot, duplicateOf };
    bySlot.set(slot, kept);
    window.push(kept);
  };

  /** Mentions of one moment have no order of their own: they are taken by id once the next moment comes. */
  const settle = (): void => {
    const moment = pending.sort(inOrder);
    pending = [];
    for (const mention of moment) take(mention);
  };

  return {
    add(mention) {
      if (found.has(mention.id)) return;
      const at = Math.max(now, Date.parse(mention.at));
      if (at > now) settle();
      now = at;
      found.set(mention.id, null);
      pending.push(mention);
    },
    finish() {
      settle();
      const assignments = [...found].map(
        ([id, entry]): Assignment => ({
          id,
          narrative: entry && entry.tale.size > 1 ? entry.tale.id : null,
          duplicateOf: entry?.duplicateOf ?? null,
        }),
      );
      return { assignments, signals: [...signals] };
    },
  };
}

/** Watches mentions given all at once, in whatever order: the result depends on the set of them alone. */
export function watch(mentions: readonly Mention[], options: WatcherOptions = {}): Watched {
  const watcher = createWatcher(options);
  const times = new Map(mentions.map((mention) => [mention, Date.parse(mention.at)]));
  const sorted = [...mentions].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || inOrder(a, b));
  for (const mention of sorted) watcher.add(mention);
  const { assignments, signals } = watcher.finish();
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  return {
    assignments: [...new Set(mentions.map(({ id }) => id))].flatMap((id) => byId.get(id) ?? []),
    signals,
  };
}
