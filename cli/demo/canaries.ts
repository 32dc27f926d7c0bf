import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** The compressed streams of a PDF, inflated, so that text in them can be searched as well. */
function pdfStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    if (end < 0) break;
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)));
    } catch {
      // Not deflated (a font, an image): its plain bytes have been searched already.
    }
  }
  return streams;
}

/**
 * Searches every byte of every file below a folder, and of some texts, for strings that must have gone nowhere. UTF-8 and UTF-16, as
 * written and in small letters. Gives `value in place` for each find.
 */
export function findCanaries(
  canaries: readonly string[],
  folder: string,
  texts: Readonly<Record<string, string>> = {},
): string[] {
  const needles = canaries.map((value) => ({
    value,
    forms: [value, value.toLowerCase()].flatMap((form) => [
      Buffer.from(form, 'utf8'),
      Buffer.from(form, 'utf16le'),
    ]),
  }));
  const search = (place: string, parts: readonly Buffer[]): string[] =>
    needles
      .filter(({ forms }) => parts.some((part) => forms.some((form) => part.includes(form))))
      .map(({ value }) => `${value} in ${place}`);
  const inFiles = filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return search(
      path.slice(folder.length + 1),
      path.endsWith('.pdf') ? [bytes, ...pdfStreams(bytes)] : [bytes],
    );
  });
  const inTexts = Object.entries(texts).flatMap(([place, text]) => search(place, [Buffer.from(text)]));
  return [...inFiles, ...inTexts];
}
