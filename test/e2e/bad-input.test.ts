import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../adapters/embedded/folder-lock.ts';
import { jsonLines, runCli } from './run-cli.ts';

let folder: string;
let taken: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-bad-'));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that must fail: with this exit code, these words, and no stack. */
async function refused(
  args: string[],
  code: number,
  words: RegExp,
  options: Parameters<typeof runCli>[1] = {},
): Promise<void> {
  const result = await runCli(['--data', join(folder, 'data'), ...args], options);
  expect(result.stderr).toMatch(words);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(code);
}

describe('each command says what is wrong and what to do', () => {
  it('unknown command, option, stage', async () => {
    await refused(['watch'], 2, /unknown command 'watch'/);
    await refused(['doctor', '--nope'], 2, /unknown option '--nope'/);
    await refused(['pipe', 'guess'], 2, /no stage "guess".*extract, feed/);
  });

  it('a wrong setting names key, value and what is allowed', async () => {
    await refused(
      ['doctor'],
      2,
      /server\.port = "http" \(from environment variable CLAIMWATCH_PORT\).*0 to 65535/,
      { env: { CLAIMWATCH_PORT: 'http' } },
    );
    const cwd = join(folder, 'config');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'claimwatch.config.json'), '{"server": {"prot": 1}}');
    await refused(['doctor'], 2, /claimwatch\.config\.json names "server\.prot"/, { cwd });
    writeFileSync(join(cwd, 'claimwatch.config.json'), '{');
    await refused(['doctor'], 2, /claimwatch\.config\.json cannot be read/, { cwd });
  });

  it('missing files', async () => {
    await refused(['check', join(folder, 'none.txt')], 4, /There is no file .*none\.txt/);
    await refused(['check', folder], 4, /is a folder; give a file/);
    await refused(['import', 'factchecks', join(folder, 'none.json')], 4, /There is no file/);
    await refused(['pipe', 'match', '--pool', join(folder, 'none.jsonl')], 4, /There is no file/);
    await refused(['pipe', 'match'], 4, /needs --pool/);
    await refused(['restore', join(folder, 'none')], 4, /no whole backup/);
    await refused(['backup', join(folder, 'copy')], 4, /nothing to back up/);
  });

  it('a host that cannot be reached, an address that is not public', async () => {
    await refused(['check', 'http://claimwatch.invalid/'], 4, /claimwatch\.invalid/);
    await refused(['check', 'http://127.0.0.1:9/'], 4, /127\.0\.0\.1/);
    await refused(['import', 'factchecks', 'http://169.254.169.254/latest'], 4, /169\.254\.169\.254/);
  });

  it('fact-checks that are none', async () => {
    const path = join(folder, 'poem.json');
    writeFileSync(path, '{"a": 1}');
    await refused(['import', 'factchecks', path], 4, /holds no fact-check/);
  });

  it('labels that are none', async () => {
    const path = join(folder, 'labels.jsonl');
    writeFileSync(path, '{"text": "A claim.", "label": "claim"}\n{"text": "Another.", "label": "lie"}\n');
    const measured = await runCli(['eval', '--data', path]);
    expect(measured).toMatchObject({ code: 4, stderr: expect.stringMatching(/line 2: .*label/) });
    expect((await runCli(['eval'])).stderr).toMatch(/Give a file of labels/);
    await refused(['eval', '--export', join(folder, 'out.jsonl')], 4, /no desk has worked in this folder/);
  });

  it('a port in use', async () => {
    const { port } = taken.address() as AddressInfo;
    await refused(['start', '--port', String(port)], 1, new RegExp(`Port ${port} is in use`));
  });

  it('a folder that another process uses', async () => {
    const data = join(folder, 'taken');
    const lock = lockFolder(data);
    const result = await runCli(['--data', data, 'start', '--port', '0']);
    lock.release();
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(new RegExp(`in use by process ${process.pid}`));
  });

  it('a folder that cannot be written', async () => {
    const data = join(folder, 'file');
    writeFileSync(data, '');
    const blocked = await runCli(['--data', join(data, 'below'), 'start', '--port', '0']);
    expect(blocked.code).not.toBe(0);
    expect(blocked.stderr).toContain(data);
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o500);
    // Root may write anywhere, so there the command goes on; that it fails in words is checked for everybody else.
    if (process.getuid?.() === 0) return;
    const result = await runCli(['--data', readOnly, 'start', '--port', '0']);
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(/cannot be written/);
  });

  it('a disk that is full', async ({ skip }) => {
    // A disk of three megabytes, seen by this one process. Not every system lets anyone have one.
    const mount = 'mount -t tmpfs -o size=3m tmpfs "$1" && shift && exec "$@"';
    const disk = join(folder, 'disk');
    const through = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh', disk];
    mkdirSync(disk);
    if (spawnSync(through[0] ?? '', [...through.slice(1), 'true']).status !== 0) {
      process.stderr.write('SKIPPED: no disk of its own can be mounted here, so that none can be filled\n');
      skip();
    }
    const { code, stderr } = await runCli(['--data', join(disk, 'data'), 'demo', '--exit'], { through });
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(
        /claimwatch: The disk that holds .* is full\. Make room; work goes on by itself\./,
      ),
    });
  });

  it('a damaged database points to restore', async () => {
    const data = join(folder, 'damaged');
    mkdirSync(data);
    writeFileSync(join(data, 'corpus.db'), 'this is no database, whatever its name says'.repeat(200));
    const result = await runCli(['--data', data, 'start', '--port', '0']);
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(/damaged.*claimwatch restore/s);
    const doctor = await runCli(['--data', data, 'doctor', '--json']);
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/damaged/);
  });

  it('errors are JSON where that was asked for', async () => {
    const { stdout, code } = await runCli(['check', join(folder, 'none.txt'), '--json']);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'input.missing' } });
  });
});

describe('filters answer bad lines in their place', () => {
  it('and go on, and say so with the exit code', async () => {
    const input = [
      'not json',
      '{"text": "no id"}',
      '{"id": 7, "text": "Call 0912 345 678"}',
      '[]',
      '{"id": "x", "text": 5}',
      '',
    ].join('\n');
    const { stdout, code } = await runCli(['pipe', 'redact'], { input });
    const lines = jsonLines(stdout);
    expect(code).toBe(1);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatchObject({ id: null, error: { code: 'input.invalid' } });
    expect(lines[2]).toMatchObject({ id: 7, spans: [{ type: 'phone' }] });
    expect(lines[4]).toMatchObject({ id: 'x', error: { code: 'input.invalid' } });
  });

  it('take an empty input as nothing', async () => {
    expect(await runCli(['pipe', 'robots'])).toMatchObject({ code: 0, stdout: '' });
  });
});
