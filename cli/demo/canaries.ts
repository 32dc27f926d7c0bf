import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfText } from './pdf-text.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/**
 * Searches every byte of every file below a folder, and of some texts, for strings that must have gone nowhere. UTF-8 and UTF-16, as
 * written and in small letters; of PDFs their text as well. Gives `value in place` for each find.
 */
export async function findCanaries(
  canaries: readonly string[],
  folder: string,
  texts: Readonly<Record<string, string>> = {},
): Promise<string[]> {
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
  const inFiles = await Promise.all(
    filesBelow(folder).map(async (path) => {
      const bytes = readFileSync(path);
      const parts = path.endsWith('.pdf') ? [bytes, Buffer.from(await pdfText(bytes))] : [bytes];
      return search(path.slice(folder.length + 1), parts);
    }),
  );
  const inTexts = Object.entries(texts).flatMap(([place, text]) => search(place, [Buffer.from(text)]));
  return [...inFiles.flat(), ...inTexts];
}
