import type { Detector } from '../classifier/detection/detector.ts';
import type { WatchPool } from '../classifier/narratives/watch-pool.ts';
import type { DeskWeek } from '../core/domain/carried.ts';
import type { PublishedRebuttal } from '../core/domain/desk.ts';
import type { Clock, Corpus, Encoder, Fetcher, Publisher, Queue } from '../core/ports.ts';
import type { BrowserRenderer } from '../crawlers/browser.ts';
import type { Extractor } from '../crawlers/extraction/extractor.ts';
import type { ImageReader } from '../crawlers/images/image-reader.ts';
import type { SiteInfo } from '../publishing/site-info.ts';

/** How hubs are subscribed to, where they are. */
export interface HubSettings {
  /** Address below which hubs reach this desk, without a slash at the end. */
  readonly callbackUrl: string;
  /** So many bytes that nobody can guess. */
  readonly randomBytes: (count: number) => Buffer;
  /** Lets hubs be on this machine, unencrypted. For tests only. */
  readonly allowLoopback: boolean;
}

/**
 * What handlers work with. Everything at human scale comes through two functions, because the desk database belongs to the API
 * process alone.
 */
export interface WorkerDeps {
  readonly corpus: Corpus;
  readonly queue: Queue;
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  /** For sources whose pages need a browser, or whose images carry text. */
  readonly renderer: BrowserRenderer;
  readonly imageReader: ImageReader;
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
  /** Where a web archive takes requests; nobody is asked where it is left out or empty. */
  readonly archiveSaveUrl?: string;
  /** Hubs are subscribed to; left out or null, none is, and what is left of subscriptions is ended. */
  readonly hubs?: HubSettings | null;
  readonly watchWindowDays: number;
  /** Computes narratives beside the event loop. */
  readonly watchPool: WatchPool;
  /** All published versions of all rebuttals, newest rebuttal first, versions ascending. */
  readonly readRebuttals: () => Promise<PublishedRebuttal[][]>;
  /** What people at the desk did between two instants. */
  readonly readDeskWeek: (from: string, until: string) => Promise<DeskWeek>;
}

/** What the role `crawl` needs: no model. */
export type CrawlDeps = Pick<
  WorkerDeps,
  | 'corpus'
  | 'queue'
  | 'fetcher'
  | 'extractor'
  | 'renderer'
  | 'imageReader'
  | 'clock'
  | 'crawlEveryMinutes'
  | 'archiveSaveUrl'
  | 'hubs'
>;

/** What the role `detect` needs: both models, and no way out. */
export type DetectDeps = Pick<WorkerDeps, 'corpus' | 'queue' | 'detector' | 'encoder'>;

/** What the role `match` needs: the encoder, and a way out to feeds of fact-checks. */
export type MatchDeps = Pick<
  WorkerDeps,
  'corpus' | 'queue' | 'encoder' | 'fetcher' | 'clock' | 'watchWindowDays'
>;

/** What the role `watch` needs: neither model nor way out. */
export type WatchDeps = Pick<WorkerDeps, 'corpus' | 'queue' | 'clock' | 'watchPool' | 'watchWindowDays'>;

/** What the role `publish` needs: the folders that it writes. */
export type PublishDeps = Pick<
  WorkerDeps,
  'corpus' | 'site' | 'reports' | 'siteInfo' | 'reportLang' | 'readRebuttals' | 'readDeskWeek'
>;
