import { readFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { addressProblem, guardUrl } from '../../../crawlers/egress/address.ts';
import { sharedPath } from '../../shared.ts';

const strict = { allowLoopback: false };
const readme = sharedPath('suites/swisskyrepo__PayloadsAllTheThings/Server Side Request Forgery/README.md');

describe.skipIf(!readme)('forms of server-side request forgery collected by PayloadsAllTheThings', () => {
  it('lets no literal address through but public ones; names are judged when they resolve', () => {
    const text = readme ? readFileSync(readme, 'utf8') : '';
    const urls = [...new Set(text.match(/[a-z]+:\/\/[^\s`"'<>|)]+/gi) ?? [])];
    const passed = urls.filter((url) => {
      try {
        guardUrl(url, strict);
        return true;
      } catch {
        return false;
      }
    });
    console.log(
      `SSRF: ${urls.length - passed.length} of ${urls.length} refused, ${passed.length} left to name resolution`,
    );
    expect(urls.length).toBeGreaterThan(100);
    const literals = passed
      .map((url) => new URL(url).hostname.replace(/[[\]]/g, ''))
      .filter((host) => ipaddr.isValid(host));
    expect(literals.filter((host) => addressProblem(host, strict))).toEqual([]);
    expect(literals).toEqual(['1.1.1.1']);
  });
});
