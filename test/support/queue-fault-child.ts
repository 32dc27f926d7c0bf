import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queue } from '../../core/ports.ts';

/**
 * A worker that is to suffer: `node queue-fault-child.ts MODULE PLACE SETTINGS FOLDER [MS]`. Of each run it appends a line to
 * FOLDER/runs, then writes the effect FOLDER/effects/ID, the same however often. Jobs named poison… always fail. With MS, the one
 * named `block` stops the whole process for so long, after the line and before the effect. It says `working` when it has begun.
 */
const [module = '', place = '', settings = '{}', folder = '', block = '0'] = process.argv.slice(2);
const { openQueue } = (await import(module)) as {
  openQueue: (place: string, settings: object) => Promise<Queue>;
};
const queue = await openQueue(place, JSON.parse(settings));
queue.work(
  {
    'source.crawl': async ({ data: { sourceId } }) => {
      appendFileSync(join(folder, 'runs'), `${sourceId}\n`);
      if (sourceId.startsWith('poison')) throw new Error('This can never work.');
      if (sourceId === 'block') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(block));
      writeFileSync(join(folder, 'effects', sourceId), sourceId);
    },
  },
  { concurrency: { 'source.crawl': 4 } },
);
process.stdout.write('working\n');
