import type { Health } from '../core/health.ts';
import type { OpenPorts } from '../core/open-ports.ts';
import type { Clock } from '../core/ports.ts';
import type { ProcessRole } from '../core/roles.ts';
import { checkDeskWritable, type Desk } from '../desk/desk.ts';
import { createHealth, type Look } from '../ops/health.ts';

/** Where a process stands in its life. */
export type Phase = 'starting' | 'running' | 'stopping';

/** What there is to look at in a process. */
export interface HealthParts {
  readonly roles: ReadonlySet<ProcessRole>;
  readonly clock: Clock;
  readonly ports: OpenPorts;
  readonly desk: Desk | null;
  /** Ids of the models that are loaded; null while they are not. */
  readonly models: () => readonly string[] | null;
  readonly phase: () => Phase;
}

function lookAtPhase(phase: Phase): string {
  if (phase === 'running') return 'It takes work.';
  if (phase === 'starting') throw new Error('It is starting: work begins when everything it needs is there.');
  throw new Error('It is stopping: what runs comes to its end, nothing new is taken.');
}

/** Health of a process by its roles: each needs the queue and the corpus, some need models, the API a desk database it can write. */
export function createHealthOf({ roles, clock, ports, desk, models, phase }: HealthParts): Health {
  const { queue, corpus } = ports;
  const looks: Look[] = [
    { name: 'process', look: () => lookAtPhase(phase()) },
    {
      name: 'queue',
      look: async () => {
        const { waiting, dead } = await queue.counts();
        return `It answers: ${waiting} waiting, ${dead} dead letters.`;
      },
    },
    {
      name: 'corpus',
      look: async () =>
        `It answers, and its form is the one this program knows: ${await corpus.count('source')} sources.`,
    },
  ];
  if (desk) {
    looks.push({
      name: 'desk',
      look: () => {
        checkDeskWritable(desk);
        return 'It can be written.';
      },
    });
  }
  if (roles.has('detect') || roles.has('match')) {
    looks.push({
      name: 'models',
      look: () => {
        const loaded = models();
        if (loaded) return `Loaded: ${loaded.join(', ')}.`;
        throw new Error('They are being loaded.');
      },
    });
  }
  return createHealth({ clock, looks });
}
