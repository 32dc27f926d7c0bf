/** Languages in which reasons are worded. */
export type ReasonLanguage = 'vi' | 'en' | 'fr';

/**
 * Short phrases for every reason that the detector and the matcher give, by code. A `Reason` carries the English one; interfaces show
 * the reader's language by its code.
 */
export const reasonTexts: Readonly<Record<string, Readonly<Record<ReasonLanguage, string>>>> = {
  words: {
    vi: 'những từ này quyết định nhiều nhất',
    en: 'these words weighed most',
    fr: 'ces mots ont pesé le plus',
  },
  amount: { vi: 'nêu số lượng hoặc số tiền', en: 'gives an amount', fr: 'donne un montant ou une quantité' },
  number: { vi: 'nêu con số', en: 'gives a number', fr: 'donne un nombre' },
  date: { vi: 'nêu thời điểm', en: 'names a date or period', fr: 'nomme une date ou une période' },
  attribution: { vi: 'dẫn nguồn phát ngôn', en: 'attributes it to a source', fr: 'l’attribue à une source' },
  forward: { vi: 'kêu gọi chia sẻ', en: 'asks to pass it on', fr: 'demande à être relayé' },
  urgency: {
    vi: 'thúc giục hoặc cảnh báo',
    en: 'warns or asks to act at once',
    fr: 'alerte ou presse d’agir',
  },
  cause: {
    vi: 'nói điều này gây ra điều kia',
    en: 'says that one thing causes another',
    fr: 'dit qu’une chose en cause une autre',
  },
  'first-person': {
    vi: 'nói ở ngôi thứ nhất',
    en: 'speaks in the first person',
    fr: 'parle à la première personne',
  },
  belief: {
    vi: 'nói điều mình tin hoặc mong',
    en: 'states a belief or hope',
    fr: 'exprime une croyance ou un espoir',
  },
  evaluation: { vi: 'khen chê', en: 'praises or blames', fr: 'loue ou blâme' },
  rhetorical: { vi: 'câu hỏi hoặc câu cảm thán', en: 'asks or exclaims', fr: 'interroge ou s’exclame' },
  prediction: { vi: 'nói về tương lai', en: 'speaks of the future', fr: 'parle de l’avenir' },
  'whole-article': {
    vi: 'cả bài là ý kiến, phân tích hoặc trào phúng',
    en: 'the whole article is opinion, analysis or satire',
    fr: 'tout l’article relève de l’opinion, de l’analyse ou de la satire',
  },
  'same-wording': {
    vi: 'câu chữ gần như giống hệt',
    en: 'nearly the same wording',
    fr: 'formulation presque identique',
  },
  'shared-words': { vi: 'có chung những từ này', en: 'shares these words', fr: 'mots en commun' },
  'same-meaning': { vi: 'nghĩa gần giống', en: 'close in meaning', fr: 'sens proche' },
  'other-language': {
    vi: 'nghĩa gần giống, ở ngôn ngữ khác',
    en: 'close in meaning, in another language',
    fr: 'sens proche, dans une autre langue',
  },
  'same-number': { vi: 'cùng con số', en: 'the same number', fr: 'le même nombre' },
  'other-number': { vi: 'con số khác', en: 'another number', fr: 'un autre nombre' },
  'other-unit': { vi: 'đơn vị khác', en: 'another unit', fr: 'une autre unité' },
  'other-negation': { vi: 'một bên là phủ định', en: 'one side is negated', fr: 'l’un des deux est nié' },
  'other-date': { vi: 'thời điểm khác', en: 'another date', fr: 'une autre date' },
  'other-name': { vi: 'địa danh hoặc tên khác', en: 'another place or name', fr: 'un autre lieu ou nom' },
  'same-name': { vi: 'cùng địa danh hoặc tên', en: 'the same place or name', fr: 'le même lieu ou nom' },
};

/** The phrase of a code in a language; the code itself where it is unknown. */
export function reasonText(code: string, language: ReasonLanguage = 'en'): string {
  return reasonTexts[code]?.[language] ?? code;
}
