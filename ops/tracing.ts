import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AppError } from '../core/errors.ts';
import type { Job } from '../core/ports.ts';

const tracer = trace.getTracer('claimwatch');

/** Values of a span: names of jobs and kinds, ids, counts. Never a text, a full address or a person. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What is going on now, as a W3C `traceparent`; undefined where nothing is traced. */
export function currentTrace(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Names the error by its code alone: messages may hold addresses and texts. */
function noteFailure(span: Span, error: unknown): void {
  const code = error instanceof AppError ? error.code : 'unknown';
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute('error.type', code);
}

async function inside<T>(span: Span, work: () => Promise<T>): Promise<T> {
  return context.with(trace.setSpan(context.active(), span), async () => {
    try {
      return await work();
    } catch (error) {
      noteFailure(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` as a step of what is going on. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return inside(tracer.startSpan(name, { attributes: { ...attributes } }), work);
}

/** Runs `work` as part of what a `traceparent` names, or as something of its own where there is none. */
export function continued<T>(
  parent: string | undefined,
  name: string,
  work: () => Promise<T>,
  attributes: Attributes = {},
): Promise<T> {
  const from = parent
    ? propagation.extract(context.active(), { traceparent: parent })
    : trace.deleteSpan(context.active());
  const options = { kind: SpanKind.CONSUMER, attributes: { ...attributes } };
  return context.with(from, () => inside(tracer.startSpan(name, options), work));
}

/** Runs a job as part of what it was added for. */
export function tracedJob<T>(job: Job, work: () => Promise<T>): Promise<T> {
  return continued(job.trace, job.name, work, {
    'claimwatch.job.id': job.id,
    'claimwatch.attempt': job.attempt,
  });
}
