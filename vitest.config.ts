import { defineConfig } from 'vitest/config';

/**
 * One vitest project per kind of test, so that each can be run alone: `npx vitest run --project unit`. Limits are for what hangs: on a
 * machine that is busy with others a moment takes long.
 */
const project = (name: string, extra: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: 'test/support/property-seed.ts',
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    ...extra,
  },
});

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit'),
      project('contract'),
      project('server', {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        globalSetup: 'test/support/es-run.ts',
      }),
      project('conformance', { testTimeout: 300_000, hookTimeout: 300_000 }),
      project('e2e', { testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false }),
    ],
  },
});
