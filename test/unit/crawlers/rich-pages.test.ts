import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { createBrowserRenderer } from '../../../crawlers/browser.ts';
import { createImageReader } from '../../../crawlers/images/image-reader.ts';
import { article, body, sentence, startPublisher } from './publisher.ts';
import { startDrawing } from './text-image.ts';

const draw = startDrawing();
const { serve, origin, clock, corpus, crawl, articles, feedOf } = startPublisher();

describe('pages that need more than reading', () => {
  it('are rendered where the channel asks for it, and say so where that cannot be done', async () => {
    serve({
      '/feed': feedOf('/app'),
      '/app': body(
        '<html lang="en"><head><title>Bridge closed</title></head><body><article id="a"></article><script src="/app.js"></script></body></html>',
      ),
      '/app.js': body(
        `document.querySelector('#a').innerHTML = '<h1>Bridge closed</h1>' + ${JSON.stringify(`<p>${sentence}</p>`)}.repeat(4);`,
        'text/javascript',
      ),
    });
    const channels = [{ kind: 'feed' as const, url: `${origin()}/feed`, rendered: true }];
    const without = await crawl({ channels });
    expect(without.outcome.failed).toBe(1);
    expect(without.states[0]?.problem).toMatch(/needs a browser/);
    const renderer = createBrowserRenderer({
      clock: createSystemClock(),
      userAgent: 'Claimwatch/0',
      sandbox: process.getuid?.() !== 0,
    });
    await clock.advance(3_600_000);
    const { outcome } = await crawl({ channels }, { renderer });
    await renderer.close();
    expect(outcome.stored).toBe(1);
    const [stored] = await articles();
    expect(stored?.text).toContain('closed to lorries');
    expect(stored?.receipt).toMatchObject({ as: 'rendered', contentType: 'text/html' });
    const requests = (await corpus().get('sourceState', ['harbour-post']))[0]?.doc.requests;
    expect(requests).toBe(4);
  });

  it('have their images read where the channel asks for it; what fails costs the images alone', async () => {
    const notice = await draw(
      'Boil the water for ten minutes before you drink it. Questions? Call 0901 234 567.',
    );
    serve({
      '/feed': feedOf('/a'),
      '/a': article(
        'Notice',
        '<img src="/notice.png"><img src="/huge.png"><img src="http://10.0.0.1/x.png">',
      ),
      '/notice.png': (_r, response) => void response.end(notice),
      '/huge.png': (_r, response) => void response.end(Buffer.alloc(6 << 20)),
    });
    const channels = [{ kind: 'feed' as const, url: `${origin()}/feed`, ocr: true }];
    expect((await crawl({ channels })).log.join()).toContain('nothing here reads images');
    const imageReader = createImageReader({ timeoutMs: 80_000 });
    await clock.advance(3_600_000);
    await corpus().remove(
      'article',
      (await articles()).map(({ id }) => id),
    );
    const { log } = await crawl({ channels }, { imageReader });
    await imageReader.close();
    const [stored] = await articles();
    expect(stored?.text.slice(0, stored.imageTextAt ?? 0)).toMatch(/until the end of March\.\n$/);
    expect(stored?.text.slice(stored.imageTextAt ?? 0)).toMatch(/^Boil the water .* Call \[phone\]/);
    expect(log.join('\n')).toMatch(/huge\.png.*larger/);
    expect(log.join('\n')).toMatch(/x\.png.*is not a public address/);
  });
});
