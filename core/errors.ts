/** What a job runner does after a failure: give up, back off exponentially, or wait exactly so long (no attempt is spent). */
export type Retry = 'never' | 'backoff' | { readonly afterMs: number };

/** The first segments of error codes; each names the part of the product that the person should look at. */
export type ErrorCode = `${string}.${string}`;

interface AppErrorOptions {
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly public: boolean;
  readonly cause?: unknown;
}

/**
 * The only error class of the project. `code` is stable and machine-readable, `message` says what is wrong and what to do,
 * `retry` tells the job runner what to do, and `public` whether the message may be shown outside the process.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly public: boolean;

  constructor(message: string, options: AppErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = options.code;
    this.retry = options.retry;
    this.public = options.public;
  }
}

interface ErrorDefaults {
  readonly retry?: Retry;
  /** True when the message is safe and useful to show to whoever made the request. */
  readonly public?: boolean;
}

/**
 * Defines one kind of error: `const notFound = defineError('case.not-found', { public: true })`, then
 * `throw notFound('No case 12. It may have been merged.')`. A later `{ retry }` overrides the default of `never`.
 */
export function defineError(code: ErrorCode, defaults: ErrorDefaults = {}) {
  return (message: string, extra: { cause?: unknown; retry?: Retry } = {}): AppError =>
    new AppError(message, {
      code,
      retry: extra.retry ?? defaults.retry ?? 'never',
      public: defaults.public ?? false,
      cause: extra.cause,
    });
}

/** Invalid input at any edge: HTTP body, job data, feed, file, option. The message names the field and what is allowed. */
export const invalidInput = defineError('input.invalid', { public: true });

/** A thing asked for by id does not exist. */
export const notFound = defineError('input.not-found', { public: true });

/** A write was based on a version that is no longer the newest. Read again, then decide again. */
export const conflict = defineError('corpus.conflict', { retry: 'backoff', public: true });

/** True for an `AppError` with this code; use it instead of comparing messages. */
export function hasCode(error: unknown, code: ErrorCode): error is AppError {
  return error instanceof AppError && error.code === code;
}

/** True for what goes wrong with the servers and disks of this installation: no publisher and no site is to be blamed for it. */
export function isOwnFault(error: unknown): error is AppError {
  return error instanceof AppError && /^(corpus|redis|queue|storage)\./.test(error.code);
}

/**
 * True for what a server of this installation says, or does not say, while it is away or overwhelmed: it is nobody else's fault and mends
 * without anybody's doing here.
 */
export function isAway(error: unknown): error is AppError {
  return (
    error instanceof AppError && /^(corpus|redis|queue)\./.test(error.code) && typeof error.retry === 'object'
  );
}

/** The text of any thrown value, for logs and JSON output. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
