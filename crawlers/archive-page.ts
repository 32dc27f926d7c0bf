import { defineError } from '../core/errors.ts';
import type { Fetcher } from '../core/ports.ts';
import { guardUrl } from './egress/address.ts';
import { fetchStatus } from './egress/errors.ts';

/** The archive answered, and not with the address of a copy. */
const archiveNoCopy = defineError('archive.no-copy', { public: true });

/** An archive fetches the page itself before it answers. */
const timeoutMs = 120_000;
/** The answer may be the copy itself. */
const maxBytes = 32 * 1024 * 1024;

/** The address of a copy in an answer: where it redirected to, or the `content-location` that it names. */
function copyIn(
  asked: string,
  { url, headers }: { url: string; headers: Readonly<Record<string, string>> },
): string | null {
  if (url !== new URL(asked).href) return url;
  const named = headers['content-location'];
  const location = named ? URL.parse(named, url) : null;
  return location && /^https?:$/.test(location.protocol) && location.href !== url ? location.href : null;
}

/**
 * Asks a web archive to keep a page and gives the address of its copy. One polite GET through the way out, robots.txt of the archive
 * obeyed. An address that is not public, or holds a password, is not told to anybody (`egress.refused`). Throws `archive.no-copy`
 * where it names none, `fetch.status` where it refuses (tried again only where it failed), and what the way out throws.
 */
export async function archivePage({
  fetcher,
  saveUrl,
  url,
  signal,
}: {
  fetcher: Fetcher;
  saveUrl: string;
  url: string;
  signal?: AbortSignal;
}): Promise<string> {
  guardUrl(url, { allowLoopback: false });
  const asked = saveUrl + (saveUrl.includes('?') ? encodeURIComponent(url) : url);
  const answer = await fetcher.fetch({ url: asked, timeoutMs, maxBytes, ...(signal && { signal }) });
  const host = new URL(saveUrl).host;
  if (answer.status >= 400) {
    const retry = answer.status >= 500 ? 'backoff' : 'never';
    throw fetchStatus(`${host} answered ${answer.status}.`, { retry });
  }
  const copy = copyIn(asked, answer);
  if (!copy) throw archiveNoCopy(`${host} did not say where it keeps the page.`);
  return copy;
}
