import type { Picture } from '../types.ts';

/** A map that goes from telephone to telephone: red water, and a rumour in large letters. `tools/demo-picture.ts` draws it. */
export const RED_MAP: Picture = {
  file: 'red-map.png',
  width: 900,
  height: 560,
  alt: 'A map in four shades of red, with a sentence under it',
  sentence: 'Radiation in the sea off Hai Son is 20 times above normal since Storm Selka.',
  claim: 'sea-radiation',
};
