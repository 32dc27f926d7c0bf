import { type App, startApp } from '../../app.ts';
import { addDemoAccounts, registerDemoSources } from '../../cli/demo/set-up.ts';
import type { ConfigKey } from '../../core/config.ts';
import type { DemoSource } from '../../demo/newsroom.ts';
import { currentConfig, systemClock } from '../../main.ts';

/** What a process under test is told. */
export interface NewsroomAppOptions {
  readonly folder: string;
  readonly sources: readonly DemoSource[];
  readonly factCheckFeeds: readonly string[];
  /** Settings beside those that a newsroom on loopback asks for. */
  readonly settings?: Partial<Record<ConfigKey, unknown>>;
}

/** Settings of an application that crawls a newsroom on loopback. */
export async function newsroomConfig(folder: string, settings: Partial<Record<ConfigKey, unknown>> = {}) {
  const { config } = await currentConfig({
    'data.folder': folder,
    'server.port': 0,
    'crawl.allowLoopback': true,
    'crawl.minDelaySeconds': 0,
    'log.level': 'silent',
    ...settings,
  });
  return config;
}

/** Starts the application on a folder and lets it crawl these sources. Doing so again on the same folder goes on where it was. */
export async function startNewsroomApp({
  folder,
  sources,
  factCheckFeeds,
  settings,
}: NewsroomAppOptions): Promise<App> {
  const config = await newsroomConfig(folder, settings);
  const app = await startApp({ config, clock: systemClock(), demo: true });
  for (const url of factCheckFeeds) await app.stores.queue.add('factchecks.refresh', { url }, { key: url });
  registerDemoSources(app.stores.desk, sources, await addDemoAccounts(app.stores.desk));
  await app.deliver();
  return app;
}
