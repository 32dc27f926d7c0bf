import type { ErrorRequestHandler } from 'express';
import type { ApiError } from '../core/api/views.ts';
import { AppError } from '../core/errors.ts';
import { awayError } from './away.ts';

/** HTTP status of each public error code; anything else is a bare 500. */
const statusOf: Readonly<Record<string, number>> = {
  'input.invalid': 400,
  'input.not-found': 404,
  'session.needed': 401,
  'session.refused': 401,
  'session.csrf': 403,
  'session.role': 403,
  'session.too-many': 429,
  'desk.second-person': 403,
  'case.closed': 409,
  'case.published': 409,
  'case.no-draft': 409,
  'case.no-evidence': 409,
  'case.incomplete': 409,
  'case.approved-once': 409,
  'case.no-first-approval': 409,
  'case.invalid-markup': 409,
  'case.no-correction-text': 409,
  'case.settled': 409,
  'claim.decided': 409,
  'source.wrong-state': 409,
  'archive.off': 409,
  'archive.refused': 403,
  'corpus.conflict': 409,
  'corpus.away': 503,
  'queue.away': 503,
};

/** The answer to an error: status and body. What is not meant for outside says nothing of what happened inside. */
export function toApiError(thrown: unknown): { status: number; body: ApiError } {
  const error = awayError(thrown);
  if (error instanceof AppError && error.public) {
    return {
      status: statusOf[error.code] ?? 400,
      body: { error: { code: error.code, message: error.message, field: null } },
    };
  }
  // Express's own parser throws errors with a status: a body that is no JSON, or too long.
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
  if (status === 413)
    return {
      status,
      body: { error: { code: 'input.invalid', message: 'The request is too long.', field: null } },
    };
  if (status >= 400 && status < 500) {
    return {
      status,
      body: { error: { code: 'input.invalid', message: 'The request is not valid JSON.', field: null } },
    };
  }
  const message =
    'Something went wrong on our side. Nothing was changed; try again, and tell the people who run this desk if it stays.';
  return { status: 500, body: { error: { code: 'server.failed', message, field: null } } };
}

/** Express's last handler for the API: answers errors as JSON and tells `onError` of those that are ours. */
export function jsonErrors(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, body } = toApiError(error);
    if (status >= 500) onError(error);
    response.status(status).json(body);
  };
}
