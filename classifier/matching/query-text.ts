import { nfc } from '../../core/fold.ts';
import { cleanText } from '../text/clean-text.ts';

/**
 * What a claim is looked up by: without addresses, markers of people and invisible characters, hashtags as the words they are made
 * of ("#FakeNews" is "Fake News").
 */
export function queryText(text: string): string {
  return cleanText(nfc(text))
    .text.replace(/\[URL\]|https?:\S+|pic\.twitter\S+|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/gu, ' ')
    .replace(/#([\p{L}\p{N}_]+)/gu, (_, tag: string) =>
      tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '),
    )
    .replace(/\s+/gu, ' ')
    .trim();
}
