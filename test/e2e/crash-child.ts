import { z } from 'zod';
import { Source } from '../../core/domain/source.ts';
import { startNewsroomApp } from './newsroom-app.ts';

/** A process that crawls a newsroom until it is killed: prints its address, and a line each time nothing is left to do. */
const Input = z.object({
  folder: z.string(),
  sources: z.array(Source.omit({ status: true })),
  factCheckFeeds: z.array(z.string()),
});

const app = await startNewsroomApp(Input.parse(JSON.parse(process.argv[2] ?? '')));
process.stdout.write(`${JSON.stringify({ url: app.url })}\n`);
await app.stores.queue.idle(undefined, 5_000);
process.stdout.write(`${JSON.stringify({ idle: true, failures: app.failures })}\n`);
