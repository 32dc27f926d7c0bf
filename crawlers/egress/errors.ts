import { defineError } from '../../core/errors.ts';

/** The address is not public, or the URL is of a kind that is never fetched. Thrown before any connection. */
export const egressRefused = defineError('egress.refused', { public: true });

/** robots.txt of the host says no. */
export const fetchDisallowed = defineError('fetch.disallowed', { public: true });

/** robots.txt could not be read, so nothing else on the host may be (RFC 9309, section 2.3.1.4). */
export const robotsUnreachable = defineError('fetch.robots-unreachable', { retry: 'backoff', public: true });

/** The host asked for patience, or its next turn is far off. `retry.afterMs` says how far. */
export const fetchBusy = defineError('fetch.busy', { retry: 'backoff', public: true });

/** No complete answer within the time allowed. */
export const fetchTimeout = defineError('fetch.timeout', { retry: 'backoff', public: true });

/** More bytes than allowed, counted after decompression. */
export const fetchTooLarge = defineError('fetch.too-large', { public: true });

/** Too many redirects, a loop, or a redirect without an address. */
export const fetchRedirects = defineError('fetch.redirects', { public: true });

/** A content encoding that is unknown, broken or nested too deep. */
export const fetchEncoding = defineError('fetch.encoding', { public: true });

/** The certificate cannot be trusted. Never worked around. */
export const fetchInsecure = defineError('fetch.insecure', { public: true });

/** The host could not be found or reached, or broke off. */
export const fetchFailed = defineError('fetch.failed', { retry: 'backoff', public: true });

/** The caller's signal aborted the request. */
export const fetchCancelled = defineError('fetch.cancelled', { retry: 'backoff' });

/** An answer came, and it was not the document. */
export const fetchStatus = defineError('fetch.status', { retry: 'backoff', public: true });
