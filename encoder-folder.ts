import { hubModelFolder } from './classifier/onnx/hub-model.ts';
import { type Config, configInvalid } from './core/config.ts';
import { readHubReference } from './core/hub-reference.ts';
import type { Fetcher } from './core/ports.ts';

interface EncoderPlaces {
  /** Folder of the encoder that comes with Claimwatch. */
  readonly shipped: string;
  /** Folder in which models of a hub are kept. */
  readonly cache: string;
  readonly openFetcher: () => Fetcher;
}

/** Folder with the manifest of the encoder that the settings name, which tells its id without fetching or loading anything. */
export function encoderManifestFolder(config: Config, shipped: string): string {
  const { 'model.encoder': encoder, 'model.encoderPins': pins } = config;
  return readHubReference(encoder) ? pins : encoder || shipped;
}

/** Folder of the encoder that the settings name, after fetching it where it is of a hub and not kept yet. Throws `model.*`. */
export async function encoderFolder(config: Config, places: EncoderPlaces): Promise<string> {
  const { shipped, cache, openFetcher } = places;
  const reference = readHubReference(config['model.encoder']);
  if (!reference) return config['model.encoder'] || shipped;
  const pins = config['model.encoderPins'];
  if (!pins) {
    throw configInvalid(
      'model.encoder names a hub model: name the folder of the manifest that pins its files by model.encoderPins.',
    );
  }
  return hubModelFolder({ hub: config['model.hub'], reference, pins, cache, openFetcher });
}
