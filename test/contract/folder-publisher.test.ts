import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolderPublisher } from '../../adapters/embedded/folder-publisher.ts';
import { publisherContract } from './publisher-contract.ts';

const base = mkdtempSync(join(tmpdir(), 'claimwatch-publisher-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => join(base, String(++folders));

publisherContract('folder', async () => {
  const root = newFolder();
  return { open: async () => createFolderPublisher({ root }) };
});

const page = (path: string, text: string) => ({
  path,
  contentType: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(text),
});

/** What a process leaves that was killed while it moved the files of one call: the second is moved, the others are not. */
function interrupted(root: string, decided: boolean): void {
  const stage = join(root, '.staging', 'publish-1');
  mkdirSync(stage, { recursive: true });
  ['one', 'two', 'three'].forEach((text, i) => {
    writeFileSync(join(stage, String(i)), text);
  });
  const manifest = JSON.stringify(['a.html', 'b/b.html', 'c.html']);
  writeFileSync(join(stage, decided ? 'manifest.json' : 'manifest.json.partial'), manifest);
  if (!decided) return;
  mkdirSync(join(root, 'b'));
  renameSync(join(stage, '1'), join(root, 'b/b.html'));
}

describe('folder publisher after a crash', () => {
  it('completes a call that had been decided', async () => {
    const root = newFolder();
    interrupted(root, true);
    const publisher = createFolderPublisher({ root });
    expect(await publisher.list('')).toEqual(['a.html', 'b/b.html', 'c.html']);
    expect(await publisher.read('b/b.html')).toEqual(page('b/b.html', 'two'));
    expect(readdirSync(join(root, '.staging'))).toEqual([]);
  });

  it('forgets a call that had not', async () => {
    const root = newFolder();
    interrupted(root, false);
    expect(await createFolderPublisher({ root }).list('')).toEqual([]);
    expect(readdirSync(join(root, '.staging'))).toEqual([]);
  });
});

describe('folder publisher and the file system', () => {
  it('does not follow a symbolic link out of its folder', async () => {
    const root = newFolder();
    const publisher = createFolderPublisher({ root });
    const outside = newFolder();
    mkdirSync(outside);
    symlinkSync(outside, join(root, 'link'));
    await expect(publisher.publish([page('link/x.html', 'x')])).rejects.toMatchObject({
      code: 'input.invalid',
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('refuses a file where a folder is, and below a file', async () => {
    const publisher = createFolderPublisher({ root: newFolder() });
    await publisher.publish([page('a/b.html', 'x')]);
    for (const path of ['a', 'a/b.html/c.html']) {
      await expect(publisher.publish([page(path, 'x')])).rejects.toMatchObject({ code: 'input.invalid' });
    }
    await expect(publisher.publish([page('n', 'x'), page('n/m', 'x')])).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });

  it('says in plain words that a folder cannot be made', () => {
    const blocked = newFolder();
    writeFileSync(blocked, 'a file');
    expect(() => createFolderPublisher({ root: join(blocked, 'public') })).toThrow(/cannot be written/);
  });
});
