import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFields, configKeys, configMarkdown, resolveConfig } from '../../core/config.ts';
import { hubCallback } from '../../core/config-websub.ts';

describe('configuration', () => {
  it('has a working default for every setting', () => {
    const config = resolveConfig({});
    expect(Object.keys(config).sort()).toEqual([...configKeys].sort());
    expect(config['server.port']).toBe(4310);
  });

  it('lets the environment win over the file, and the command line over both', () => {
    const given = { file: { server: { port: 1000 } }, env: { CLAIMWATCH_PORT: '2000' } };
    expect(resolveConfig({ file: given.file })['server.port']).toBe(1000);
    expect(resolveConfig(given)['server.port']).toBe(2000);
    expect(resolveConfig({ ...given, overrides: { 'server.port': 3000 } })['server.port']).toBe(3000);
  });

  it('names the key, the value, its origin and what is allowed', () => {
    expect(() => resolveConfig({ env: { CLAIMWATCH_PORT: 'http' } })).toThrow(
      /server\.port = "http" \(from environment variable CLAIMWATCH_PORT\) is not allowed: a whole number from 0 to 65535/,
    );
  });

  it('refuses a setting that does not exist and names those that do', () => {
    expect(() =>
      resolveConfig({ file: { server: { prot: 1 } }, fileName: 'claimwatch.config.json' }),
    ).toThrow(/claimwatch\.config\.json names "server\.prot".*server\.port/);
  });

  it('gives each environment variable to one setting', () => {
    const names = configKeys.map((key) => configFields[key].env);
    expect(new Set(names).size).toBe(names.length);
  });

  it('never throws anything but config.invalid, whatever the environment holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...configKeys), fc.string(), (key, value) => {
        try {
          resolveConfig({ env: { [configFields[key].env]: value } });
        } catch (error) {
          expect(error).toMatchObject({ code: 'config.invalid' });
        }
      }),
    );
  });
});

describe('where hubs call', () => {
  const callback = (overrides: Parameters<typeof resolveConfig>[0]['overrides']) =>
    hubCallback(resolveConfig({ overrides: { 'crawl.websub': true, ...overrides } }));

  it('is nowhere unless the settings say so', () => {
    expect(callback({ 'crawl.websub': false, 'server.publicUrl': 'https://desk.example' })).toBeNull();
    expect(resolveConfig({})['crawl.websub']).toBe(false);
  });

  it('is below the public address, which has to be https but in tests', () => {
    const [secure, open] = ['https://desk.example/claims/', 'http://127.0.0.1:4310'];
    expect(callback({ 'server.publicUrl': secure })).toEqual({ url: 'https://desk.example/claims/websub' });
    expect(callback({})).toMatchObject({ missing: expect.stringContaining('server.publicUrl') });
    expect(callback({ 'server.publicUrl': open })).toMatchObject({
      missing: expect.stringContaining('https'),
    });
    expect(callback({ 'server.publicUrl': open, 'crawl.allowLoopback': true })).toEqual({
      url: 'http://127.0.0.1:4310/websub',
    });
  });
});

describe('docs/configuration.md', () => {
  it('is what the settings say (npm run docs)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8');
    expect(page).toBe(configMarkdown());
  });
});
