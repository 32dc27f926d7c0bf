import { appendFileSync } from 'node:fs';
import type { Queue } from '../../core/ports.ts';

/**
 * Another process on a queue, to be killed: `node queue-child.ts MODULE PLACE SETTINGS MODE ARGUMENT`. It says on its standard
 * output what it has done, a line each.
 *   hold            takes a job and keeps it: `took ID`
 *   work FILE       appends each job's data to FILE, then finishes it
 *   add PREFIX      adds jobs for ever and says which were acknowledged: `added PREFIX-0`, …
 */
const [module = '', place = '', settings = '{}', mode = '', argument = ''] = process.argv.slice(2);
const { openQueue } = (await import(module)) as {
  openQueue: (place: string, settings: object) => Promise<Queue>;
};
const queue = await openQueue(place, JSON.parse(settings));
const say = (line: string) => process.stdout.write(`${line}\n`);

if (mode === 'hold') {
  queue.work({
    'source.crawl': ({ id }) => {
      say(`took ${id}`);
      return new Promise(() => undefined);
    },
  });
}
if (mode === 'work') {
  queue.work(
    { 'source.crawl': async ({ data }) => appendFileSync(argument, `${data.sourceId}\n`) },
    { concurrency: { 'source.crawl': 4 } },
  );
  say('working');
}
if (mode === 'add') {
  for (let i = 0; ; i++) {
    await queue.add('source.crawl', { sourceId: `${argument}-${i}` });
    say(`added ${argument}-${i}`);
  }
}
