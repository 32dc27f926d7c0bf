import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedFile, Publisher } from '../../core/ports.ts';

/** An empty place to publish to. `open` may be called again: it comes back to the same place. */
export interface PublisherHarness {
  open(): Promise<Publisher>;
}

const file = (path: string, text: string, contentType = 'text/html; charset=utf-8'): PublishedFile => ({
  path,
  contentType,
  body: new TextEncoder().encode(text),
});

const invalid = { code: 'input.invalid' };

/** What every `Publisher` does. */
export function publisherContract(name: string, makeHarness: () => Promise<PublisherHarness>): void {
  const fresh = async () => (await makeHarness()).open();

  describe(`Publisher: ${name}`, () => {
    it('gives back what was published: path, content type and bytes', async () => {
      const publisher = await fresh();
      const every = Uint8Array.from({ length: 256 }, (_, i) => i);
      const files = [
        file('index.html', '<p>Nước</p>'),
        { path: 'data/all.bin', contentType: 'application/x-own', body: every },
        file('feed.xml', '<feed/>', 'application/atom+xml'),
        file('empty.txt', '', 'text/plain; charset=utf-8'),
      ];
      await publisher.publish(files);
      for (const published of files) expect(await publisher.read(published.path)).toEqual(published);
    });

    it('says null for what is not there', async () => {
      expect(await (await fresh()).read('rebuttals/none.html')).toBeNull();
    });

    it('replaces a file that may change, its content type included', async () => {
      const publisher = await fresh();
      await publisher.publish([file('page', 'one')]);
      await publisher.publish([file('page', 'two', 'text/plain')]);
      expect(await publisher.read('page')).toEqual(file('page', 'two', 'text/plain'));
    });

    it('takes the same version twice, and refuses another in its place', async () => {
      const publisher = await fresh();
      const path = 'rebuttals/salt-water/versions/v1.html';
      await publisher.publish([file(path, 'one')]);
      await publisher.publish([file(path, 'one')]);
      await expect(publisher.publish([file(path, 'two')])).rejects.toMatchObject({
        code: 'publish.immutable',
      });
      await expect(publisher.publish([file(path, 'one', 'text/plain')])).rejects.toMatchObject({
        code: 'publish.immutable',
      });
      expect(await publisher.read(path)).toEqual(file(path, 'one'));
    });

    it('publishes nothing of a call in which one file is refused', async () => {
      const publisher = await fresh();
      await publisher.publish([file('versions/v1.html', 'one'), file('index.html', 'old')]);
      const refused = [
        [file('index.html', 'new'), file('other.html', 'x'), file('versions/v1.html', 'two')],
        [file('index.html', 'new'), file('../other.html', 'x')],
        [file('index.html', 'new'), file('index.html', 'newer')],
      ];
      for (const files of refused) await expect(publisher.publish(files)).rejects.toThrow();
      expect(await publisher.read('index.html')).toEqual(file('index.html', 'old'));
      expect(await publisher.list('')).toEqual(['index.html', 'versions/v1.html']);
    });

    it.each([
      '',
      '/',
      '/etc/passwd',
      '../up.html',
      'a/../../up.html',
      'a//b',
      'a/',
      './a',
      '.hidden',
      'a/.git/config',
      'a\\..\\b',
      'C:/x',
      'a\0b',
      'a b',
      'a%2e%2e/b',
      'đ.html',
      `${'a'.repeat(400)}`,
    ])('refuses the path %j for writing and for reading', async (path) => {
      const publisher = await fresh();
      await expect(publisher.publish([file(path, 'x')])).rejects.toMatchObject(invalid);
      await expect(publisher.read(path)).rejects.toMatchObject(invalid);
      expect(await publisher.list('')).toEqual([]);
    });

    it('lists by the beginning of the path, sorted', async () => {
      const publisher = await fresh();
      await publisher.publish(
        ['b/2.html', 'b/1.html', 'a.html', 'b/c/3.html', 'bc.html'].map((p) => file(p, p)),
      );
      expect(await publisher.list('b/')).toEqual(['b/1.html', 'b/2.html', 'b/c/3.html']);
      expect(await publisher.list('')).toEqual(['a.html', 'b/1.html', 'b/2.html', 'b/c/3.html', 'bc.html']);
      expect(await publisher.list('nothing')).toEqual([]);
    });

    it('takes an empty call', async () => {
      const publisher = await fresh();
      await publisher.publish([]);
      expect(await publisher.list('')).toEqual([]);
    });

    it('survives reopening', async () => {
      const harness = await makeHarness();
      await (await harness.open()).publish([file('versions/v1.html', 'one'), file('odd', 'x', 'text/odd')]);
      const again = await harness.open();
      expect(await again.read('odd')).toEqual(file('odd', 'x', 'text/odd'));
      await expect(again.publish([file('versions/v1.html', 'two')])).rejects.toMatchObject({
        code: 'publish.immutable',
      });
    });

    it('behaves as a map of paths, under any sequence of calls', async () => {
      const path = fc.constantFrom('a.html', 'b/c.txt', 'd.json', 'versions/1.html', 'r/versions/2.html');
      const anyFile = fc.record({
        path,
        contentType: fc.constantFrom('text/plain', 'text/html; charset=utf-8', 'application/json'),
        body: fc.uint8Array({ maxLength: 3 }).map((bytes) => new Uint8Array(bytes)),
      });
      const calls = fc.array(fc.uniqueArray(anyFile, { selector: (f) => f.path, maxLength: 4 }), {
        maxLength: 6,
      });
      const fixed = (p: string) => p.includes('versions/');
      const equal = (a: PublishedFile, b: PublishedFile) =>
        a.contentType === b.contentType && Buffer.compare(a.body, b.body) === 0;
      await fc.assert(
        fc.asyncProperty(calls, async (sequence) => {
          const publisher = await fresh();
          const model = new Map<string, PublishedFile>();
          for (const files of sequence) {
            const refused = files.some((f) => {
              const before = model.get(f.path);
              return fixed(f.path) && before !== undefined && !equal(before, f);
            });
            const call = publisher.publish(files);
            if (refused) {
              await expect(call).rejects.toMatchObject({ code: 'publish.immutable' });
              continue;
            }
            await call;
            for (const f of files) model.set(f.path, f);
          }
          expect(await publisher.list('')).toEqual([...model.keys()].sort());
          for (const [p, f] of model) expect(await publisher.read(p)).toEqual(f);
        }),
        { numRuns: 25 },
      );
    });
  });
}
