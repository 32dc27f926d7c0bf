import { describe, expect, it } from 'vitest';
import { addressProblem, guardUrl } from '../../../crawlers/egress/address.ts';
import { resolvePublic } from '../../../crawlers/egress/connector.ts';

const strict = { allowLoopback: false };
const demo = { allowLoopback: true };

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.5',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:1::',
    '2001:db8::1',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(addressProblem(address, strict)).not.toBeNull();
  });

  it.each(['8.8.8.8', '1.1.1.1', '193.99.144.80', '2606:4700:4700::1111', '2a00:1450:4001::1'])(
    'permits %s',
    (address) => {
      expect(addressProblem(address, strict)).toBeNull();
    },
  );

  it('permits loopback and nothing more where it is switched on', () => {
    expect(addressProblem('127.0.0.1', demo)).toBeNull();
    expect(addressProblem('::1', demo)).toBeNull();
    expect(addressProblem('10.0.0.1', demo)).not.toBeNull();
    expect(addressProblem('169.254.169.254', demo)).not.toBeNull();
    expect(addressProblem('::ffff:127.0.0.1', demo)).not.toBeNull();
  });

  it.each([
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://[::]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://0/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'http://user:secret@example.org/',
    'http://example.org:22/',
    'https://example.org:8443/',
    'data:text/html,hi',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('refuses to fetch %s', (url) => {
    expect(() => guardUrl(url, strict)).toThrow(expect.objectContaining({ code: 'egress.refused' }));
  });

  it('refuses a host of which one record among several is not public', async () => {
    const records = [{ address: '8.8.8.8', family: 4 } as const, { address: '10.0.0.1', family: 4 } as const];
    await expect(resolvePublic('mixed.example', '', strict, async () => records)).rejects.toMatchObject({
      code: 'egress.refused',
    });
    await expect(
      resolvePublic('fine.example', '', strict, async () => records.slice(0, 1)),
    ).resolves.toHaveLength(1);
  });
});
