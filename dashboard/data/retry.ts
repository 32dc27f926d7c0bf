import { hasCode } from '../../core/errors.ts';

/** Reads are tried twice more where no answer came; an answer that refuses is final. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && hasCode(error, 'network.lost');
}
