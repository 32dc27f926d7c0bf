/**
 * How publishers begin a correction, in the languages of the product. Only the beginning of a line counts: news about somebody's
 * correction says the same words further on.
 */
const openings = new RegExp(
  `^[\\s"“«(\\[*•-]*(?:${[
    "corrections?(?: and clarifications?)?|clarifications?|erratum|editor[’']?s? note",
    'đính chính|cải chính|nói lại cho rõ|sửa lỗi|thông tin đính chính|xin lỗi bạn đọc|lời đính chính',
    'rectificatifs?|rectifications?|errat(?:um|a)|mise au point|correctif|note de la rédaction|ndlr',
  ].join(
    '|',
  )})(?:\\s+(?:of|on|du|le|ngày|appended|added)\\s[^:.!?]{0,30})?\\s*(?:[:.)\\]»"”*(–—-]|$)[^\\p{L}]{0,40}`,
  'iu',
);

/** An editor's note is a correction where it says so. */
const correcting =
  /\b(?:correct|clarif|earlier version|previous version|mistake|error|inaccura|amended|updated to)|đính chính|cải chính|phiên bản trước|sai sót|nhầm|rectifi|corrig|erreur|version (?:antérieure|précédente)/iu;

/** Sentences that only a correction says, wherever they stand. */
const statements =
  /\b(?:an? (?:earlier|previous) version of this (?:article|story|report|headline)|this (?:article|story|report|headline) (?:has been|was) (?:corrected|amended)|une (?:première |précédente )?version (?:antérieure |précédente )?de cet article|cet article a été (?:corrigé|rectifié))\b|(?:phiên bản trước|bản đăng trước) (?:đó )?của bài (?:viết|báo)|bài (?:viết|báo) (?:này )?đã được (?:đính chính|chỉnh sửa|sửa lại)/iu;

const needsMore = /^[\s"“«([*•-]*(?:editor|note de|ndlr)/iu;

/** A line longer than this is a story, not a notice. */
const maxNotice = 1_200;
const maxNotices = 10;

const isNotice = (line: string): boolean =>
  line.length <= maxNotice &&
  (statements.test(line) || (openings.test(line) && (!needsMore.test(line) || correcting.test(line))));

/**
 * The lines of an article in which the publisher corrects it. A bare heading takes the line after it along. Words alone decide, so a
 * notice in unusual words is not seen.
 */
export function correctionNotices(text: string): string[] {
  const lines = text.split('\n');
  return lines
    .flatMap((line, at) => {
      if (!isNotice(line)) return [];
      const next = lines[at + 1];
      const bare = line.replace(openings, '').trim().length < 3;
      if (!bare) return [line.trim()];
      return next === undefined || next.length > maxNotice ? [] : [`${line.trim()} ${next.trim()}`];
    })
    .slice(0, maxNotices);
}
