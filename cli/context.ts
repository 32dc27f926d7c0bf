import type { Config, ConfigKey } from '../core/config.ts';
import type { Clock } from '../core/ports.ts';
import { currentConfig, systemClock } from '../main.ts';
import { interruptSignal } from './terminal.ts';

/** Options that every command has. */
export interface GlobalOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What a command works with. */
export interface CliContext {
  readonly config: Config;
  readonly configFile: string | null;
  readonly clock: Clock;
  readonly json: boolean;
  readonly signal: AbortSignal;
}

/** Settings, clock and interrupt signal for one command. Throws `config.invalid`. */
export async function createContext(
  options: GlobalOptions,
  overrides: Partial<Record<ConfigKey, unknown>> = {},
): Promise<CliContext> {
  const folder = options.data === undefined ? {} : { 'data.folder': options.data };
  const { config, fileName } = await currentConfig({ ...folder, ...overrides });
  return {
    config,
    configFile: fileName,
    clock: systemClock(),
    json: options.json ?? false,
    signal: interruptSignal(),
  };
}
