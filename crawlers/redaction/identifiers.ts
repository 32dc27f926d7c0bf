import { isIP } from 'node:net';
import { passesIban, passesLuhn, passesNhs, passesNir } from './checksums.ts';
import { before, digitsOf, type Recogniser, type Span, spansOf } from './span.ts';

const cardWords = /(?:card|cc|carte|thẻ|visa|mastercard|amex)[^\d\n]*$/i;
const accountWords =
  /(?:stk|tk|số tài khoản|tài khoản|account(?: number| no\.?)?|a\/c|acct\.?|compte|n° de compte|sort code|rib)[^\d\n]{0,25}\s*$/i;
const idWords =
  /(?:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|mã định danh|mã số thuế cá nhân|bhxh|bhyt|nhs|nir|sécurité sociale|social security|ssn|national insurance|passport|hộ chiếu|passeport|driver'?s licen[cs]e|giấy phép lái xe|gplx|permis de conduire|carte d'identité|identity card|id card)[^\d\n]{0,25}\s*$/i;

/** Sums are round and identifiers are not. */
const isRound = (digits: string): boolean => /0{5}$/.test(digits);

/** International bank account numbers; those with a wrong checksum only where the text calls them so. */
export const findIbans: Recogniser = (text) =>
  spansOf(
    text,
    /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?\b/gi,
    'iban',
    (value, start) => {
      const iban = value.replaceAll(' ', '');
      return (
        iban.length >= 15 &&
        iban.length <= 34 &&
        (passesIban(iban) || /iban[^\n]{0,20}$/i.test(before(text, start)))
      );
    },
  );

/** Payment cards: 12 to 19 digits that pass Luhn's check, or that the text calls a card. */
export const findCards: Recogniser = (text) =>
  spansOf(text, /(?<![\d.,+-])\d(?:[ -]?\d){11,18}(?![\d]|[.,]\d)/g, 'card', (value, start) => {
    const digits = digitsOf(value);
    return !isRound(digits) && (passesLuhn(digits) || cardWords.test(before(text, start)));
  });

const ssn = /(?<![\d-])(?!000|666)\d{3}-\d{2}-\d{4}(?![\d-])/g;
const nino = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;
const nir = /(?<!\d)[12378] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\d)/gi;
const nhs = /(?<![\d+(.-])\d{3}[ -]\d{3}[ -]\d{4}(?![\d-])/g;
/** Vietnamese citizen numbers: province 001 to 096, century and sex, year of birth. */
const cccd = /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])[0-9]\d{2}\d{6}(?![\d]|[.,]\d)/g;
const spelled = /(?<![\p{L}\d])[A-Z]{0,3}\d(?:[ .-]?\d){4,14}[A-Z]?(?![\p{L}\d])/gu;

/** `1 250 000` counts something, unless the words just before say that it is a number. */
function isCount(value: string, lead: string): boolean {
  return (
    isRound(digitsOf(value)) ||
    (/^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(value) && !/(?:số|number|no\.?|n°|:)\s*$/i.test(lead))
  );
}

/** Identity documents and bank accounts that the text calls by name. Surer than any shape of digits. */
export const findLabelled: Recogniser = (text) => [
  ...spansOf(text, spelled, 'nationalId', (value, start) => {
    const lead = before(text, start);
    return idWords.test(lead) && !isCount(value, lead);
  }),
  ...spansOf(text, /(?<![\d.,])\d(?:[ -]?\d){5,18}(?!\d|[.,]\d)/g, 'account', (value, start) => {
    const lead = before(text, start);
    return accountWords.test(lead) && !isCount(value, lead);
  }),
];

/** Numbers that states give to persons and that are known by their shape or key: SSN, NINO, NIR, NHS, CCCD. */
export const findNationalIds: Recogniser = (text) => [
  ...spansOf(text, ssn, 'nationalId'),
  ...spansOf(text, nino, 'nationalId'),
  ...spansOf(text, nir, 'nationalId', (value) => passesNir(value.replaceAll(' ', ''))),
  ...spansOf(
    text,
    nhs,
    'nationalId',
    (value, start) => passesNhs(digitsOf(value)) && /nhs/i.test(before(text, start)),
  ),
  ...spansOf(text, cccd, 'nationalId'),
];

/** Unbroken runs of digits that nothing else explains. */
export const findAccounts: Recogniser = (text) =>
  spansOf(text, /(?<![\d.,+])\d{13,19}(?!\d|[.,]\d)/g, 'account', (value) => !isRound(value));

const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)/g;
const ipv6 = /(?<![\p{L}\d:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\p{L}\d:])/giu;

/** Internet addresses, version 4 and 6. */
export const findIps: Recogniser = (text): Span[] => [
  ...spansOf(
    text,
    ipv4,
    'ip',
    (value, start) => isIP(value) === 4 && !/(?:version|phiên bản|v)\.? ?$/i.test(before(text, start)),
  ),
  ...spansOf(text, ipv6, 'ip', (value) => isIP(value) === 6),
];
