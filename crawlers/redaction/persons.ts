import type { Span } from './span.ts';
import { after, before, type Recogniser, spansOf } from './span.ts';

const streets = String.raw`rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|square|passage|sentier`;
const addresses = [
  // 12 bis, rue de la République
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${streets}) (?:(?:de|du|des|la|le|les|d'|l'|d’|l’) ?){0,3}\p{Lu}[\p{L}'’-]+(?: (?:de |du |des )?\p{Lu}[\p{L}'’-]+){0,3}(?:,? \d{5} \p{Lu}[\p{L}'’-]+)?`,
    'gu',
  ),
  // 221B Baker Street, Flat 2
  /(?<![\p{L}\p{N}])\d{1,5}[A-Z]? (?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Close|Crescent|Terrace|Gardens|Grove)(?![\p{L}])\.?(?:,? (?:Apt|Apartment|Suite|Flat|Unit|#)\.? ?\w{1,6})?/gu,
  // số 12A/3 ngõ 45 phố Hàng Bông
  /(?<![\p{L}\p{N}])(?:(?:số(?: nhà)?|nhà số) ?\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?){0,4},? (?:(?:ngõ|ngách|hẻm|kiệt) ?\d{1,4}(?:\/\d{1,4})*,? ){0,2}(?:(?:đường|phố) )?|\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?){0,4} (?:đường|phố) )\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*){0,4}/gu,
];

/** Addresses with a house number, as written in French, English and Vietnamese. */
export const findAddresses: Recogniser = (text) =>
  addresses.flatMap((pattern) => spansOf(text, pattern, 'address'));

/** Two to four capitalised words, or one after a form of address: what a name looks like in the product's languages. */
const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const name = String.raw`(?:${word}(?: ${word}){1,3}|(?<=(?:anh|chị|ông|bà|cô|chú|bác|em|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mme) )${word})`;
const link = String.raw`[\s,:;(–—-]{0,4}(?i:(?:at|on|by|via|qua|theo|số|au|par)[\s:]{1,2})?(?i:(?:phone|tel|mobile|e-?mail|mail|đt|sđt|số điện thoại|điện thoại|zalo|facebook|tél|téléphone|courriel)[\s.:]{0,3})?`;
const nameBefore = new RegExp(String.raw`(?<![\p{L}\p{N}])(${name})${link}$`, 'u');
const nameAfter = new RegExp(String.raw`^\s?[(–—-]\s?(${name})`, 'u');

/** Words that begin with a capital at the start of a sentence or of an institution's name. */
const noName =
  /^(?:Liên|Gọi|Hotline|Contact|Call|Phone|Email|Mail|Tel|Tél|Điện|Số|The|Bộ|Sở|Cục|Phòng|Trung|Ủy|Website|Nếu|Please|Vui|Office|Ministry|Department|Bureau|Ministère|Agence|Service)(?!\p{L})/u;

/** A request at the start of a sentence, with its capital, is no part of the name after it. */
const request = /^(?:Call|Contact|Phone|Ask|Text|Email|Appelez|Contactez|Joindre|Gọi)\s+/u;
/** Two plain words of which neither names an office. */
const plainName =
  /^(?!.*(?:Office|Service|Desk|Cent(?:er|re)|Team|Line|Press|Police|Bank|Hospital|Clinic|Council|Agency|Support|Bureau|Mairie|Presse|Accueil))\p{Lu}[\p{Ll}\p{M}'’-]+ \p{Lu}[\p{Ll}\p{M}'’-]+$/u;

/** The name in a run of capitalised words; undefined where it looks like none. */
function nameIn(run: string | undefined): string | undefined {
  if (run === undefined || !noName.test(run)) return run;
  const rest = run.replace(request, '');
  return rest !== run && plainName.test(rest) && !noName.test(rest) ? rest : undefined;
}

/** Names that stand beside a telephone number, an e-mail address or a handle: there they lead to a private person. */
export function findNamesBeside(text: string, contacts: readonly Span[]): Span[] {
  return contacts.flatMap((contact): Span[] => {
    const lead = before(text, contact.start, 70);
    const found = nameIn(nameBefore.exec(lead)?.[1]);
    const trailing = nameIn(nameAfter.exec(after(text, contact.end, 45))?.[1]);
    const spans: Span[] = [];
    if (found) {
      const start = contact.start - lead.length + lead.lastIndexOf(found);
      spans.push({ start, end: start + found.length, type: 'person' });
    }
    if (trailing) {
      const start = text.indexOf(trailing, contact.end);
      spans.push({ start, end: start + trailing.length, type: 'person' });
    }
    return spans;
  });
}
