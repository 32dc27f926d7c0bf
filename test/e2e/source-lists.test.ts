import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runCli } from './run-cli.ts';

const list = `<opml version="2.0"><head><title>Union</title></head><body>
<outline text="Valley"><outline text="River Daily" type="rss" xmlUrl="https://river.example/feed" htmlUrl="https://river.example/"/></outline>
<outline text="Somebody" type="rss" xmlUrl="https://somebody.blogspot.com/feeds/posts/default"/>
</body></opml>`;

const PASSWORD = 'a long enough password';

describe('lists on the command line', () => {
  it('are proposed in a member’s name, say what was left out, and come out again only once approved', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'list.opml');
    const data = ['--data', join(folder, 'data')];
    writeFileSync(file, list);
    const options = [
      '--as',
      'ann',
      '--country',
      'GB',
      '--language',
      'en',
      '--reason',
      'On the list of our union.',
    ];
    const nobody = await runCli([...data, 'import', 'sources', file, ...options]);
    expect(nobody).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('No member has the login "ann"'),
    });
    const added = await runCli(
      [...data, 'user', 'add', '--login', 'ann', '--name', 'Ann', '--role', 'lead', '--lang', 'en'],
      { input: `${PASSWORD}\n` },
    );
    expect(added.code, added.stderr).toBe(0);
    const told = await runCli([...data, '--json', 'import', 'sources', file, ...options]);
    expect(JSON.parse(told.stdout)).toMatchObject({
      ok: false,
      proposed: ['river-daily'],
      left: [{ name: 'Somebody', code: 'source.personal-blog' }],
    });
    expect(told.code).toBe(1);
    const out = await runCli([...data, 'export', 'sources']);
    expect(out).toMatchObject({ code: 1, stderr: expect.stringContaining('No source is approved yet') });
  });

  it('refuse a list that is made to harm, and one that is none', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'bomb.opml');
    const options = ['--as', 'ann', '--country', 'GB', '--reason', 'On the list of our union.'];
    const bomb = '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    writeFileSync(file, `${bomb}<opml version="2.0"><body><outline text="&x;"/></body></opml>`);
    const refused = await runCli(['--data', folder, 'import', 'sources', file, ...options]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('entities');
    writeFileSync(file, 'name,feed');
    const none = await runCli(['--data', folder, 'import', 'sources', file, ...options]);
    expect(none.stderr).toContain('not an OPML file');
  });
});
