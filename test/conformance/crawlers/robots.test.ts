import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRobots } from '../../../crawlers/robots.ts';
import { sharedPath } from '../../shared.ts';

const root = sharedPath('suites/google__robotstxt-spec-test/src/main/resources/CTC');

interface Case {
  readonly robots: Uint8Array;
  readonly url: string;
  readonly agent: string;
  readonly expected: 'ALLOWED' | 'DISALLOWED';
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', "'": "'" };

/** One protobuf text string literal, as octets. */
function unescapeBytes(literal: string): string {
  return Buffer.from(literal, 'utf8')
    .toString('latin1')
    .replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/g, (_all, hex, octal, char) =>
      hex
        ? String.fromCharCode(Number.parseInt(hex, 16))
        : octal
          ? String.fromCharCode(Number.parseInt(octal, 8))
          : (escapes[char] ?? char),
    );
}

/** The suite's text-format protobuf, read token by token: only the three strings and the outcome matter here. */
function readCases(text: string): Case[] {
  const cases: Case[] = [];
  let robots = '';
  let url = '';
  let agent = '';
  let field = '';
  let value = '';
  const store = () => {
    if (field === 'robotstxt') robots = value;
    if (field === 'testurl') url = value;
    if (field === 'useragent') agent = value;
  };
  for (const [token] of text.matchAll(/#[^\n]*|"(?:[^"\\]|\\.)*"|[A-Za-z_]+\s*:|ALLOWED|DISALLOWED/g)) {
    if (token.startsWith('#')) continue;
    if (token.startsWith('"')) {
      value += unescapeBytes(token.slice(1, -1));
      store();
    } else if (token.endsWith(':')) {
      field = token.slice(0, -1).trim();
      value = '';
      store();
    } else if (field === 'expected_outcome') {
      const expected = token === 'ALLOWED' ? 'ALLOWED' : 'DISALLOWED';
      cases.push({
        robots: Buffer.from(robots, 'latin1'),
        url: Buffer.from(url, 'latin1').toString(),
        agent,
        expected,
      });
    }
  }
  return cases;
}

const files = root
  ? ['correctness', 'stress'].flatMap((kind) =>
      readdirSync(join(root, kind))
        .filter((name) => name.endsWith('.textproto'))
        .map((name) => join(root, kind, name)),
    )
  : [];
const cases = files.flatMap((file) => readCases(readFileSync(file, 'utf8')));

describe.skipIf(!root)('google/robotstxt-spec-test', () => {
  it('holds all 400 expectations', () => {
    const failures = cases.filter(
      ({ expected, ...question }) => checkRobots(question).allowed !== (expected === 'ALLOWED'),
    );
    console.log(`robots.txt: ${cases.length - failures.length} of ${cases.length} expectations hold`);
    expect(
      failures.map(({ robots, ...rest }) => ({ ...rest, robots: Buffer.from(robots).toString() })),
    ).toEqual([]);
    expect(cases).toHaveLength(400);
  });
});
