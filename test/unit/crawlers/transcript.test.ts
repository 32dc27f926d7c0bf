import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../crawlers/feeds/parse-feed.ts';
import {
  captionForm,
  parseTranscript,
  type TranscriptForm,
  transcriptForm,
} from '../../../crawlers/transcripts/parse-transcript.ts';
import { processorTime } from '../../support/processor-time.ts';

const read = (text: string, form: TranscriptForm) =>
  parseTranscript({ bytes: Buffer.from(text), contentType: null, form });

const vtt = `WEBVTT - evening news

STYLE
::cue { color: red }

NOTE made by a machine
00:01.000 --> 00:02.000

intro
00:00:01.000 --> 00:00:03.500 align:start
<v Jane Roe>The bridge &amp; the <i>ferry</i>
are closed.

00:00:03.500 --> 00:00:05.000
[applause]

00:09.000 --> 00:11.000
Nước mặn đã lên tới
sông Vĩnh Kha.
`;

describe('captions', () => {
  it('become paragraphs without times, styles, notes, sounds or who speaks', () => {
    expect(read(vtt, 'vtt')).toBe('The bridge & the ferry are closed.\nNước mặn đã lên tới sông Vĩnh Kha.');
    const srt = vtt
      .slice(vtt.indexOf('intro'))
      .replace(/(\d)\.(\d{3})/g, '$1,$2')
      .replace('<v Jane Roe>', 'JANE ROE: ')
      .replaceAll('\n', '\r\n');
    expect(read(srt, 'srt')).toBe(read(vtt, 'vtt'));
  });

  it('that roll up say nothing twice', () => {
    const lines = ['one two', 'one two\nthree four', 'three four\nfive six.'];
    const rolled = lines.map((text, n) => `00:0${n}.000 --> 00:0${n + 1}.000\n${text}\n`).join('\n');
    expect(read(`WEBVTT\n\n${rolled}`, 'vtt')).toBe('one two three four five six.');
  });

  it('are read in the JSON of the podcast namespace and as plain text', () => {
    const json = JSON.stringify({
      version: '1.0.0',
      segments: [
        { speaker: 'Jane Roe', startTime: 0.5, endTime: 2, body: 'Boil the' },
        { speaker: 'Jane Roe', startTime: 2, endTime: 3, body: 'water.' },
      ],
    });
    expect(read(json, 'json')).toBe('Boil the water.');
    expect(read('JANE: Boil the water.\n\n>> Now.', 'plain')).toBe('Boil the water.\nNow.');
    expect(read('{"segments": 7}', 'json')).toBe('');
    expect(read('not json', 'json')).toBe('');
  });

  it('are known by media type or address', () => {
    expect(captionForm('text/vtt; charset=utf-8', 'https://a.example/x')).toBe('vtt');
    expect(captionForm('text/plain', 'https://a.example/x.SRT?v=1')).toBe('srt');
    expect(captionForm('text/html', 'https://a.example/x')).toBeNull();
    expect(transcriptForm('application/json', 'https://a.example/x')).toBe('json');
    expect(transcriptForm('text/html', 'https://a.example/x')).toBeNull();
  });

  it('hold every word of every caption, in order, whatever the times', () => {
    const cue = fc.tuple(fc.nat(3_600), fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/));
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 20 }), (cues) => {
        const distinct = cues.map(([at, text], n) => [at, `${text} w${n}`] as const);
        const stamp = (s: number) => new Date(s * 1_000).toISOString().slice(11, 23);
        const text = distinct.map(([at, said]) => `${stamp(at)} --> ${stamp(at + 1)}\n${said}`).join('\n\n');
        expect(read(`WEBVTT\n\n${text}`, 'vtt').split(/\s+/).filter(Boolean)).toEqual(
          distinct.flatMap(([, said]) => said.split(' ')),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('never fail, and take no time to speak of', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('vtt', 'srt', 'json', 'plain'), (text, form) => {
        expect(typeof read(text, form as TranscriptForm)).toBe('string');
      }),
      { numRuns: 100 },
    );
    const hostile = [
      '<'.repeat(200_000),
      '\n'.repeat(200_000),
      `00:00.000 --> ${' '.repeat(200_000)}`,
      'A'.repeat(200_000),
    ];
    const readAll = () => {
      for (const text of hostile) read(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`, 'vtt');
    };
    expect(processorTime(readAll).ms).toBeLessThan(3_000);
  });
});

describe('a feed', () => {
  const parse = (text: string) => parseFeed({ bytes: Buffer.from(text), url: 'https://radio.example/feed' });

  it('links the transcripts of its recordings', () => {
    const item = `<item><title>Evening news</title><link>/e1</link>
      <podcast:transcript url="/e1.vtt" type="text/vtt" language="vi"/><podcast:transcript url="mailto:x" type="text/vtt"/></item>`;
    const { entries } = parse(
      `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>${item}</channel></rss>`,
    );
    expect(entries[0]?.transcripts).toEqual([
      { url: 'https://radio.example/e1.vtt', type: 'text/vtt', lang: 'vi' },
    ]);
  });

  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?p=2"/><entry><id>1</id></entry></feed>',
    ],
    [
      'an archive',
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="prev-archive" href="?p=2"/><entry><id>1</id></entry></feed>',
    ],
    [
      'RSS',
      '<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="next" href="?p=2"/><item><title>a</title></item></channel></rss>',
    ],
    [
      'JSON',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [], "next_url": "https://radio.example/feed?p=2"}',
    ],
  ])('says where it goes on (%s)', (_name, text) => {
    expect(parse(text).next).toBe('https://radio.example/feed?p=2');
  });
});
