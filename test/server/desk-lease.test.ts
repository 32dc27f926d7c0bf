import { describe, expect, it, onTestFinished } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createDeskLease } from '../../adapters/server/desk-lease.ts';
import type { Clock } from '../../core/ports.ts';
import { runCli } from '../e2e/run-cli.ts';
import { createSteeredClock } from '../support/clocks.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort, type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';

async function openRedis(): Promise<RedisServer> {
  const server = await startRedis();
  onTestFinished(() => server.close());
  return server;
}

function leaseOf(server: RedisServer, holder: string, clock: Clock = createSystemClock()) {
  const lease = createDeskLease({ redis: server.settings, clock, holder });
  onTestFinished(() => lease.close());
  return lease;
}

const elsewhere = { code: 'desk.elsewhere', message: expect.stringContaining('one:/data') };

describe.skipIf(!redisIsInstalled())('the lease of the one desk', () => {
  it('keeps a second desk away, naming the first, until that one ends', async () => {
    const server = await openRedis();
    const [one, two] = [leaseOf(server, 'one:/data'), leaseOf(server, 'two:/data')];
    await one.take();
    await expect(two.take()).rejects.toMatchObject(elsewhere);
    await one.close();
    await two.take();
  });

  it('lets the same desk go on at once after a crash, and any other when it was not heard of for half a minute', async () => {
    const server = await openRedis();
    // A clock that stands still: on a busy machine the crashed desk would renew its lease in the middle.
    const still = createSteeredClock();
    await leaseOf(server, 'one:/data', still).take();
    await leaseOf(server, 'one:/data', still).take();
    const key = `${server.settings.prefix}:desk`;
    const left = Number(server.ask('PTTL', key));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(30_000);
    server.ask('PEXPIRE', key, '0');
    await leaseOf(server, 'two:/data').take();
  });

  it('is renewed while the desk lives, and tells a desk that stood still that another has taken over', async () => {
    const server = await openRedis();
    const clock = createSteeredClock();
    const [one, two] = [leaseOf(server, 'one:/data'), leaseOf(server, 'two:/data', clock)];
    await two.take();
    // As after the lease has run out, and the one began in between.
    server.ask('DEL', `${server.settings.prefix}:desk`);
    await one.take();
    clock.advance(10_000);
    await expect(two.lost).rejects.toMatchObject(elsewhere);
  });

  it.each([
    ['rebuild', ['rebuild']],
    ['user add', ['user', 'add', '--login', 'lan', '--name', 'Lan', '--role', 'lead']],
  ])('keeps `claimwatch %s` away, which acts in the desk’s stead, from whatever folder', async (_, args) => {
    const server = await openRedis();
    await leaseOf(server, 'one:/data').take();
    const { code, stdout } = await runCli([...args, '--json'], {
      env: {
        CLAIMWATCH_ENGINE: 'server',
        CLAIMWATCH_REDIS_NODES: `127.0.0.1:${server.port}`,
        CLAIMWATCH_ES_URL: `http://127.0.0.1:${await freePort()}`,
        CLAIMWATCH_ES_RETRIES: '0',
        CLAIMWATCH_DATA: temporaryFolder(),
      },
      input: 'a password that is long\n',
    });
    expect(stdout).toContain('desk.elsewhere');
    expect(stdout).toContain('one:/data');
    expect(code).toBe(1);
  });

  it('waits while Redis is away', async () => {
    const server = await openRedis();
    await server.kill();
    const clock = createSteeredClock();
    const taken = leaseOf(server, 'one:/data', clock).take();
    await server.start();
    await taken;
    await expect(leaseOf(server, 'two:/data').take()).rejects.toMatchObject(elsewhere);
  });
});
