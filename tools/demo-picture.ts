import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { RED_MAP } from '../demo/content/red-map.ts';
import { escapeMarkup } from '../demo/render/html.ts';
import { wrapText } from '../publishing/site/share-card.ts';

/**
 * Draws the picture of the demo newsroom that carries a rumour as text: `node tools/demo-picture.ts`. It is drawn once and kept beside
 * the articles, so that the demo needs no drawing engine. A test holds the file to its size.
 */
const require = createRequire(import.meta.url);
const font = (file: string): string => require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);

/** Shades of a sea that nobody measured, from the outermost to the innermost. */
const shades = ['#f4c9bd', '#e99f8d', '#d86a57', '#b93a2d'];
const { width, height, file, sentence } = RED_MAP;

const rings = shades.map(
  (shade, n) => `<ellipse cx="560" cy="215" rx="${300 - n * 68}" ry="${170 - n * 38}" fill="${shade}"/>`,
);
const lines = wrapText(sentence, 25, 2).map(
  (line, n) =>
    `<text x="40" y="${470 + n * 46}" font-size="33" font-weight="700">${escapeMarkup(line)}</text>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Be Vietnam Pro" fill="#1c1c1c">
<rect width="${width}" height="${height}" fill="#fff"/>
<rect width="${width}" height="400" fill="#dfe9ee"/>
${rings.join('\n')}
<path d="M0 0H300C250 70 330 120 250 190C190 245 260 300 180 400H0Z" fill="#cfcbb8"/>
<circle cx="272" cy="165" r="8"/>
${lines.join('\n')}
</svg>`;

const image = new Resvg(svg, {
  font: {
    fontFiles: [font('700Bold/BeVietnamPro_700Bold.ttf')],
    loadSystemFonts: false,
    defaultFontFamily: 'Be Vietnam Pro',
  },
}).render();
writeFileSync(join(import.meta.dirname, '../demo/content/pictures', file), image.asPng());
