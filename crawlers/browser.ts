import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { AppError, defineError, messageOf } from '../core/errors.ts';
import type { Clock, Fetcher, FetchResult } from '../core/ports.ts';

/** There is no browser on this machine. */
export const browserMissing = defineError('browser.missing', { public: true });

/** The page did not come to rest in time, or took the browser down with it. */
export const renderFailed = defineError('browser.render-failed', { public: true });

/** Where Chrome, Edge and Chromium are installed, by platform. */
const systemBrowsers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Path of a Chromium that can be started: the one that comes with the packages (bare Linux on x64; unpacked on first use), else the
 * system's Chrome, Edge or Chromium. Throws `browser.missing` with what to do.
 */
export async function findChromium(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const found = systemBrowsers[process.platform]?.find((path) => existsSync(path));
  if (found) return found;
  throw browserMissing('No Chrome, Edge or Chromium was found. Install one of them from its maker.');
}

/** A page after its scripts have run. */
export interface RenderedPage {
  /** After redirects. */
  readonly url: string;
  /** Of the document itself; 0 where it never came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** What came of the requests of one page so far. */
interface Seen {
  url: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  error: AppError | null;
  requests: number;
  bytes: number;
}

/** Renders pages whose text only comes with their scripts. */
export interface BrowserRenderer {
  /**
   * Everything the browser reads comes through `fetcher`: its rules about addresses, robots.txt and pace hold for every request.
   * Throws the fetcher's errors for the page itself, and `browser.render-failed`.
   */
  render(request: {
    readonly url: string;
    readonly fetcher: Pick<Fetcher, 'fetch'>;
    readonly signal?: AbortSignal | undefined;
  }): Promise<RenderedPage>;
  close(): Promise<void>;
}

/** A page that is to be rendered, its document already there. */
interface Visit {
  readonly url: string;
  readonly document: FetchResult;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
}

export interface BrowserRendererOptions {
  readonly clock: Clock;
  readonly userAgent: string;
  /** Caps for one page. Defaults: 30 s, 60 requests, 16 MiB. */
  readonly timeoutMs?: number;
  readonly maxRequests?: number;
  readonly maxBytes?: number;
  /** The browser's own sandbox. Default: on, but for the root user, with whom it cannot be started. */
  readonly sandbox?: boolean;
}

/** What text needs. Images, fonts, media, styles, sockets and everything else are left out. */
const wanted = new Set(['document', 'script', 'xhr', 'fetch']);

/** Sends whatever slips past the interception to a proxy that does not exist, so that no socket is ever opened. */
const noNetwork = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-extensions',
  '--disable-gpu',
];

/** Headers that describe the transfer and not the document. */
const transferHeaders = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'set-cookie',
]);

/** A browser that never touches the network itself: each request is made by the page's fetcher and the answer is handed in. */
export function createBrowserRenderer(options: BrowserRendererOptions): BrowserRenderer {
  const { clock, userAgent, timeoutMs = 30_000, maxRequests = 60, maxBytes = 16 * 1024 * 1024 } = options;
  let browser: Promise<Browser> | null = null;

  const start = async (): Promise<Browser> => {
    // Seven megabytes of code, which most processes never need.
    const { chromium } = await import('playwright-core');
    return chromium.launch({
      executablePath: await findChromium(),
      args: noNetwork,
      chromiumSandbox: options.sandbox ?? process.getuid?.() !== 0,
    });
  };

  const running = (): Promise<Browser> => {
    browser ??= start();
    return browser.catch((error: unknown) => {
      browser = null;
      throw error;
    });
  };

  const stop = async (): Promise<void> => {
    const stopped = browser;
    browser = null;
    await stopped?.then((one) => one.close()).catch(() => undefined);
  };

  /** Answers the browser's requests for one page, the first with its document. Gives the address of the document that came last. */
  const intercept = async (context: BrowserContext, { document, fetcher }: Visit, signal: AbortSignal) => {
    let waiting: FetchResult | null = document;
    const seen: Seen = { url: '', status: 0, headers: {}, error: null, requests: 0, bytes: 0 };
    const answer = async (route: Route): Promise<void> => {
      const request = route.request();
      seen.requests += 1;
      const within = seen.requests <= maxRequests && seen.bytes < maxBytes;
      if (!within || request.method() !== 'GET' || !wanted.has(request.resourceType())) return route.abort();
      const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
      try {
        const url = request.url();
        const partOfPage = !isPage;
        const ready = isPage ? waiting : null;
        waiting = isPage ? null : waiting;
        const limit = { maxBytes: maxBytes - seen.bytes, signal };
        const result = ready ?? (await fetcher.fetch({ url, ...limit, partOfPage }));
        seen.bytes += result.body.length;
        if (isPage) Object.assign(seen, { url: result.url, status: result.status, headers: result.headers });
        const headers = Object.entries(result.headers).filter(([name]) => !transferHeaders.has(name));
        await route.fulfill({
          status: result.status,
          headers: Object.fromEntries(headers),
          body: Buffer.from(result.body),
        });
      } catch (error) {
        if (isPage && error instanceof AppError) seen.error = error;
        await route.abort().catch(() => undefined);
      }
    };
    await context.route('**/*', answer);
    await context.routeWebSocket(/.*/, (socket) => void socket.close());
    return seen;
  };

  const renderIn = async (
    context: BrowserContext,
    visit: Visit,
    signal: AbortSignal,
  ): Promise<RenderedPage> => {
    const { url } = visit;
    const seen = await intercept(context, visit, signal);
    const page = await context.newPage();
    try {
      await page.goto(url, { waitUntil: 'networkidle', timeout: timeoutMs });
      const { status, headers } = seen;
      return { url: seen.url || url, status, headers, html: await page.content() };
    } catch (error) {
      throw seen.error ?? renderFailed(`${url} could not be rendered: ${messageOf(error)}`, { cause: error });
    }
  };

  return {
    async render({ url, fetcher, signal }) {
      // Where there is none, nothing is asked of the host.
      await running();
      // Before the page's time begins: its host may ask for a pause that is longer than a page may take.
      const document = await fetcher.fetch({ url, maxBytes, ...(signal ? { signal } : {}) });
      // Another page may have cost the browser meanwhile.
      const context = await (await running()).newContext({
        userAgent,
        serviceWorkers: 'block',
        acceptDownloads: false,
      });
      const finished = new AbortController();
      const deadline = new AbortController();
      const stopped = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
      // A script that never yields blocks the page for ever: then the whole browser goes, and the next page gets a new one.
      const stuck = clock.sleep(2 * timeoutMs, finished.signal).then(async () => {
        if (!finished.signal.aborted) {
          deadline.abort();
          await stop();
        }
        throw renderFailed(`${url} did not come to rest within ${(2 * timeoutMs) / 1_000} s.`);
      });
      try {
        return await Promise.race([renderIn(context, { url, document, fetcher }, stopped), stuck]);
      } finally {
        finished.abort();
        stuck.catch(() => undefined);
        await context.close().catch(() => undefined);
      }
    },
    close: stop,
  };
}
