import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFields, configKeys } from '../../core/config.ts';
import { processRoles } from '../../core/roles.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const units = readdirSync(join(root, 'deploy/systemd')).map((name) => `deploy/systemd/${name}`);
const places = ['compose.yaml', 'Containerfile', 'docs/operations.md', 'docs/scaling.md', ...units];

/** What only tests read. */
const ofTests = ['CLAIMWATCH_REDIS_URL', 'CLAIMWATCH_WHOLE_NEWSROOM', 'CLAIMWATCH_QUEUE_KILLS'];

/** The text of one service of compose.yaml. */
function service(name: string): string {
  const lines = read('compose.yaml').split('\n');
  const start = lines.indexOf(`  ${name}:`);
  const end = lines.findIndex((line, n) => n > start && !line.startsWith('   ') && line !== '');
  return lines.slice(start, end).join('\n');
}

const servers = ['redis', 'elasticsearch'];

describe('what is deployed', () => {
  it.each(places)('%s names no setting that does not exist', (place) => {
    const known = new Set<string>(configKeys.map((key) => configFields[key].env));
    for (const name of ofTests) known.add(name);
    const named = read(place).match(/\bCLAIMWATCH_[A-Z_]+\b/g) ?? [];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has a service for each role', () => {
    for (const role of processRoles) expect(service(role)).toContain(`[start, --role, ${role}]`);
  });

  it.each([...processRoles, ...servers])('gives %s limits and a network', (name) => {
    expect(service(name)).toMatch(/limits: \{ cpus: "\d", memory: \d+[MG] \}/);
    expect(service(name)).toMatch(/networks: \[/);
  });

  it('lets nothing run as root or gain rights, and writes to volumes alone', () => {
    const shared = read('compose.yaml').match(/^x-claimwatch:[\s\S]*?^x-environment/m)?.[0] ?? '';
    for (const text of [shared, service('redis')]) {
      expect(text).toContain('read_only: true');
      expect(text).toMatch(/user: "\d+:\d+"/);
    }
    for (const text of [shared, ...servers.map(service)]) {
      expect(text).toContain('cap_drop: [ALL]');
      expect(text).toContain('no-new-privileges:true');
      expect(text).toMatch(/test: \["CMD/);
    }
    for (const role of processRoles) expect(service(role)).toContain('<<: *claimwatch');
  });

  it('opens no port of Redis and Elasticsearch, and keeps them off the web', () => {
    for (const name of servers) {
      expect(service(name)).not.toContain('ports:');
      expect(service(name)).toContain('networks: [inside]');
    }
    expect(read('compose.yaml')).toContain('inside: { internal: true }');
  });

  it('puts every folder of the program into the image', () => {
    const image = read('Containerfile');
    const parts = readdirSync(root, { withFileTypes: true }).filter(
      (entry) =>
        entry.isDirectory() && readdirSync(join(root, entry.name)).some((name) => name.endsWith('.ts')),
    );
    const left = ['test', 'tools', 'dashboard', 'node_modules'];
    for (const { name } of parts.filter((part) => !left.includes(part.name)))
      expect(image, name).toContain(`COPY ${name} ./${name}\n`);
  });

  it('gives Redis what the queue asks for', () => {
    expect(read('deploy/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
    expect(read('deploy/redis.conf')).toMatch(/^appendonly yes$/m);
  });
});
