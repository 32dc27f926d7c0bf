import { existsSync, readFileSync, statSync } from 'node:fs';
import { defineError, messageOf } from '../core/errors.ts';

/** A file or address that a command was given cannot be read. */
export const inputMissing = defineError('input.missing', { public: true });

/** The bytes of a file named on the command line. Throws `input.missing` in words where there is none or it cannot be read. */
export function readGivenFile(path: string): Uint8Array {
  if (!existsSync(path)) throw inputMissing(`There is no file ${path}.`);
  if (statSync(path).isDirectory()) throw inputMissing(`${path} is a folder; give a file.`);
  try {
    return readFileSync(path);
  } catch (error) {
    throw inputMissing(`${path} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

/** True for what looks like an address and not like a file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
