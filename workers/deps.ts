import type { Detector } from '../classifier/detection/detector.ts';
import type { PublishedRebuttal } from '../core/domain/desk.ts';
import type { Clock, Corpus, Encoder, Fetcher, Publisher, Queue } from '../core/ports.ts';
import type { Extractor } from '../crawlers/extraction/extractor.ts';
import type { WeekSources } from '../publishing/report/collect-week.ts';
import type { SiteInfo } from '../publishing/site-info.ts';

/**
 * What handlers work with. Everything at human scale comes through two functions, because the desk database belongs to the API
 * process alone.
 */
export interface WorkerDeps {
  readonly corpus: Corpus;
  readonly queue: Queue;
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly detector: Detector;
  readonly encoder: Encoder;
  readonly clock: Clock;
  /** Public pages and feeds. */
  readonly site: Publisher;
  /** Weekly reports, for the desk only. */
  readonly reports: Publisher;
  readonly siteInfo: SiteInfo;
  /** Language of the weekly report. */
  readonly reportLang: string;
  readonly crawlEveryMinutes: number;
  readonly watchWindowDays: number;
  /** All published versions of all rebuttals, newest rebuttal first, versions ascending. */
  readonly readRebuttals: () => Promise<PublishedRebuttal[][]>;
  /** What people at the desk did between two instants. */
  readonly readDeskWeek: (from: string, until: string) => Promise<WeekSources['desk']>;
}
