import { z } from 'zod';
import { count, field, text } from './config-field.ts';

/** How a process is watched over and how it ends. */
export const opsFields = {
  'ops.host': field({
    doc: 'Address on which each process tells of its health and figures: `/healthz`, `/readyz`, `/metrics`. Not for the public: it names servers.',
    env: 'CLAIMWATCH_OPS_HOST',
    schema: text('a host name or address'),
    default: '127.0.0.1',
  }),
  'ops.port': field({
    doc: 'Port for that; 0 means none. Each process on a machine needs one of its own.',
    env: 'CLAIMWATCH_OPS_PORT',
    schema: count(0, 65_535),
    default: 0,
  }),
  'stop.seconds': field({
    doc: 'How long a process that is told to stop lets what runs come to its end. What is not done then goes back to the queue at once, for another process or the next start.',
    env: 'CLAIMWATCH_STOP_SECONDS',
    schema: count(1, 600),
    default: 25,
  }),
  'trace.endpoint': field({
    doc: 'Where traces are sent: an OTLP/HTTP address, as `http://127.0.0.1:4318/v1/traces`; empty means that none are made. Traces hold names of jobs, ids and times, never texts or full addresses.',
    env: 'CLAIMWATCH_TRACE_ENDPOINT',
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ })], {
      error: 'an address that begins with http:// or https://',
    }),
    default: '',
  }),
} as const;
