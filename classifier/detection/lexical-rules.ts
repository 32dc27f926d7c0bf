/** A sign in the words of a sentence that a reader can check, and where it stands in the sentence. */
export interface RuleHit {
  readonly code: RuleCode;
  readonly start: number;
  readonly end: number;
}

/** Signs that make a sentence checkable, in the order in which they are shown. */
export const claimRules = ['amount', 'date', 'number', 'attribution', 'forward', 'urgency', 'cause'] as const;

/** Signs of opinion, satire, belief or prediction. */
export const opinionRules = ['first-person', 'belief', 'evaluation', 'rhetorical', 'prediction'] as const;

export type RuleCode = (typeof claimRules)[number] | (typeof opinionRules)[number];

/** A pattern of whole words in any of the three languages; accents may be missing where Vietnamese is typed so. */
const words = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');

const units =
  '%|phần trăm|per ?cent|pour ?cent|đồng|dong|vnđ|vnd|usd|đô ?la|dollars?|euros?|pounds?|livres|€|\\$|£|kg|kilos?|tấn|tonnes?|tons?|km|mét|metres?|mètres?|lít|litres?|ha|kwh|mw|°c|độ c|tỷ|tỉ|triệu|nghìn|ngàn|millions?|billions?|milliards?|thousand|mille|ca|cases?|cas|deaths?|morts?|người|people|personnes?|patients?|bệnh nhân';

const patterns: Readonly<Record<RuleCode, RegExp>> = {
  amount: new RegExp(
    `(?:[$€£]\\s?\\d[\\d.,\\u00a0\\u202f]*(?:\\s(?:million|billion|thousand)s?)?|(?<![\\p{L}\\p{N}])\\d+(?:[.,\\u00a0\\u202f ]\\d+)*\\s?(?:${units})(?![\\p{L}\\p{M}]))`,
    'giu',
  ),
  number: /(?<![\p{L}\p{N}])\d+(?:[.,\u00a0\u202f]\d+)*(?![\p{L}\p{N}])/gu,
  date: words(
    'ngày \\d{1,2}(?:[/-]\\d{1,2})?(?:[/-]\\d{2,4})?',
    'tháng \\d{1,2}(?:/\\d{4})?',
    'năm \\d{4}',
    '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
    '(?:19|20)\\d{2}',
    '(?:\\d{1,2} )?(?:january|february|march|april|june|july|august|september|october|november|december)(?: \\d{1,2})?',
    '(?:\\d{1,2}(?:er)? )?(?:janvier|février|avril|juillet|août|septembre|octobre|novembre|décembre)',
    'hôm qua|hôm nay|tuần trước|tuần này|tháng trước|tháng này|năm nay|năm ngoái',
    'yesterday|last (?:week|month|year)|this (?:week|month|year)|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    'hier|la semaine dernière|le mois dernier|cette année|l.an dernier|cette semaine|ce mois-ci',
  ),
  attribution: words(
    'cho biết|cho hay|công bố|thông báo|khẳng định|xác nhận|ghi nhận|theo (?:bộ|sở|báo cáo|số liệu|thống kê|nghiên cứu|ủy ban|cơ quan|tổ chức)',
    'according to|announced|reported|confirmed|found that|showed that|said on|the (?:study|report|survey) (?:says|said|shows|found)',
    'selon|d.après|a annoncé|a confirmé|ont confirmé|a indiqué|a publié|a recensé|révèle|affirme|l.étude (?:montre|dit)',
  ),
  forward: words(
    'chia sẻ (?:gấp|ngay|cho|rộng)|hãy chia sẻ|chuyển tiếp|chuyển cho|gửi cho mọi người|share gấp',
    'please share|share this|forward (?:this|to)|pass it on|send this to|spread the word',
    'faites (?:tourner|passer|circuler)|à partager|partagez|transférez|transmettez',
  ),
  urgency: words(
    'khẩn cấp|cảnh báo|lưu ý khẩn|nộp (?:phí|tiền)|chuyển (?:khoản|tiền)|đường link|bấm vào',
    'urgent|warning|alert|pay a fee|click (?:the|this|on)|bank details',
    'alerte|attention|urgence|payer des frais|cliquez|coordonnées bancaires',
  ),
  cause: words(
    'gây ra|gây|chữa (?:khỏi|được|dứt)?|ngăn ngừa|phòng ngừa|làm (?:tăng|giảm)|dẫn đến',
    'causes?|caused|cures?|prevents?|kills?|leads? to|linked to|reduces?|raises?',
    'provoque|cause|guérit|empêche|tue|entraîne|réduit|augmente|protège',
  ),
  'first-person': words(
    'tôi|tui|mình (?:thấy|nghĩ|tin)|em (?:thấy|nghĩ)|chúng tôi nghĩ|theo (?:tôi|mình|ý tôi)|cá nhân tôi',
    'i|i.m|i.ve|my|me|in my (?:opinion|view)|we (?:should|must|need)|personally',
    'je|j.ai|mon|ma|à mon avis|selon moi|pour ma part|personnellement',
  ),
  belief: words(
    'tin rằng|nghĩ rằng|có lẽ|hình như|chắc là|hy vọng|ước gì|mong',
    'believe|think|feel|hope|wish|guess|perhaps|maybe|apparently',
    'crois|pense|espère|peut-être|il paraît|sans doute|souhaite',
  ),
  evaluation: words(
    'tệ hại|tồi tệ|tuyệt vời|vô trách nhiệm|đáng xấu hổ|nực cười|ngu xuẩn|bất công|quá đáng|chán|thất vọng|vô lý|đáng khen|đẹp|hay quá',
    'terrible|awful|disgraceful|shameful|ridiculous|stupid|brilliant|wonderful|unfair|pathetic|outrageous|disgusting|beautiful|great|worst|best',
    'honteux|scandaleux|ridicule|lamentable|magnifique|nul|inadmissible|injuste|incroyable|formidable|pire|minable|indigne',
  ),
  rhetorical:
    /[?？]["”»)]?\s*$|!{2,}|(?:^|\s)(?:sao|tại sao|how dare|why on earth|pourquoi donc|à quand)(?:\s|$)/giu,
  prediction: words(
    'sẽ|sắp tới sẽ|rồi sẽ',
    'will (?:never|surely|certainly)|is going to|are going to|would|bound to',
    'va finir|finira|sera|seront|vont',
  ),
};

/** All hits of some rules in a sentence, in the order of `codes` and then of place; hits inside an earlier one are left out. */
export function ruleHits(sentence: string, codes: readonly RuleCode[]): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const code of codes) {
    for (const match of sentence.matchAll(patterns[code])) {
      const hit = { code, start: match.index, end: match.index + match[0].length };
      const inside = hits.some((other) => other.start <= hit.start && hit.end <= other.end);
      if (!inside && hit.end > hit.start) hits.push(hit);
    }
  }
  return hits;
}
