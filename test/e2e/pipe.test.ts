import { once } from 'node:events';
import { expect, it } from 'vitest';
import { heard, spawnCli } from './run-cli.ts';

/** As many lines as a stage takes at a time, so that it answers before its input ends. */
const BATCH = 64;

it('stops at Ctrl-C while it waits for input, with whole lines on its output and its progress on stderr', async () => {
  const child = spawnCli(['pipe', 'redact', '--progress']);
  const said = heard(child);
  const closed = once(child, 'close');
  const answered = child.stdout && once(child.stdout, 'data');
  child.stdin?.write('{"id":1,"text":"Call 0912345678."}\n'.repeat(BATCH));
  await answered;
  child.kill('SIGINT');
  expect(await closed).toEqual([130, null]);
  for (const line of said.stdout.trimEnd().split('\n')) expect(JSON.parse(line).text).toBe('Call [phone].');
  expect(said.stderr).toMatch(/redact \d+ · \d+\/s/);
  expect(said.stderr).not.toMatch(/Error/);
});
