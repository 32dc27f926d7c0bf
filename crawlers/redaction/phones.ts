import { after, before, digitsOf, type Recogniser, spansOf } from './span.ts';

/** What is said before a number that can be called. */
const phoneWords =
  /(?:phone|tel|telephone|call(?:ing)?|dial|mobile|cell|fax|whatsapp|viber|zalo|sms|text|ring|contact|reach(?:ed)?|messages? (?:to|on)|answering at|number|office|desk|registered|đt|sđt|điện thoại|số máy|gọi|liên hệ|liên lạc|di động|hotline|đường dây nóng|nhắn tin|téléphone|tél|portable|appel(?:er|ez)?|joindre|contactez|numéro|n°)(?![\p{L}])[^\n]{0,30}\s*$/iu;
/** What is said after one. */
const phoneWordsAfter =
  /^[\s,\\;:(–-]{0,4}(?:office|fax|mobile|desk|cell|home|work|đt|di động|zalo)(?!\p{L})/iu;

/** Numbers of services that anyone may call: 1900 and 1800 in Vietnam, freephone in France, Britain and North America. */
const serviceNumber =
  /^(?:1[89]00\d{4,6}|(?:\+?33|0)80\d{7}|0[38]00\d{4,7}|(?:\+?1)?8(?:00|33|44|55|66|77|88)\d{7}|11[0-9]|18001\d+)$/;

const separated = String.raw`(?:[ .\u00a0\u202f-]|\)[ ]?|[ ]?\()?`;
/** With a country code: E.164 has at most 15 digits. */
const international = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+|00)[1-9](?:${separated}\d){6,14}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d)`,
  'gu',
);
/** With the national prefix 0: nine to eleven digits. */
const national = new RegExp(
  String.raw`(?<![\p{L}\p{N}+]|\d[.,/-])\(?0[1-9](?:${separated}\d){7,9}(?!\d|[.,/]\d)`,
  'gu',
);
/** North American, in its usual grouping, with or without extension. */
const american =
  /(?<![\p{L}\p{N}]|\d[.,/-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])\d{3}[.-]\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d|[.,/-]\d)/giu;
/** Anything of six to fifteen digits that the words around call a telephone number. */
const loose = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,/])\(?\d(?:${separated}\d){5,14}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d|[.,/]\d)`,
  'giu',
);

/** 2026-11-22, 22.11.2026, 1.250.000 and 2019 2020 are not telephone numbers, whatever stands before them. */
const notAPhone =
  /^(?:(?:19|20)\d{2}[ .-](?:\d{2}[ .-]\d{2}|(?:19|20)\d{2})|\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d{2}|\d{1,3}(?:[. \u00a0\u202f]\d{3})*[. \u00a0\u202f]000|\d+0{5})$/;

const isService = (value: string): boolean => serviceNumber.test(value.replace(/[^\d+]/g, ''));

/** Telephone numbers of persons and offices. Emergency numbers and public service lines stay: they are facts a reader needs. */
export const findPhones: Recogniser = (text) => [
  ...spansOf(text, international, 'phone', (value) => !isService(value)),
  ...spansOf(text, national, 'phone', (value) => !isService(value)),
  ...spansOf(text, american, 'phone', (value) => !isService(value)),
  ...spansOf(text, loose, 'phone', (value, start) => {
    const called =
      phoneWords.test(before(text, start)) || phoneWordsAfter.test(after(text, start + value.length));
    return called && digitsOf(value).length >= 6 && !notAPhone.test(value) && !isService(value);
  }),
];
