/**
 * Lines that stand around an article and are none of it, in the languages of the product. Matched against short lines only: a long
 * line that begins like this is a sentence.
 */
const furniture = [
  /^(?:\(|\[)?(?:additional )?(?:reporting|writing|editing) by\b/i,
  /\bcontributed to this (?:report|story|article)\b/i,
  /^(?:view|email|more from|more articles from|follow) (?:the )?(?:author|author archive|.{3,30} on twitter)\b/i,
  // Dates and counters that belong to the page.
  /^(?:first )?(?:published|posted|updated|last updated|modified|cập nhật|đăng|publié|mis à jour|modifié)(?: (?:on|at|le|lúc|ngày))?\b[\s:]*.{0,60}\d/i,
  /^\|?\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:day)?\b[^a-z]*.{0,25}\d{4}/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}\b.{0,45}$/i,
  /^\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}$/i,
  // Calls to do something else.
  /^[([]?(?:read (?:more|also|next|this)|related|see (?:more|also)|also (?:on|see|read|:)|more:|don['’]t miss|watch|listen|click here|sign (?:up|in)|subscribe|follow|join|get (?:the|more|access|our)|like this story|share|tell us|have a tip|skip to|continue reading|advert|story continues|enlarge image|image \d|photo|video:|want more|need more|this slideshow)\b/i,
  /^(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|mời (?:bạn|quý)|theo dõi|đăng ký|chia sẻ|bình luận|quảng cáo)(?!\p{L})/iu,
  /^(?:(?:à )?lire aussi|à (?:voir|écouter)|voir aussi|en savoir plus|inscrivez-vous|abonnez-vous|suivez|partager|publicité|sur le même sujet)(?!\p{L})/iu,
  /^(?:comments?|commentaires?|home|news|trending|popular|latest|highlights|tags|filed under|topics?|recent articles|popular this week|you may (?:also )?like|about the author|source|more from|more (?:great )?.{0,20}stories|loading content|copied?|print|email)\b.{0,30}$/i,
  // Rights and credits.
  /^(?:copyright|©|\(c\)|image (?:copyright|caption|credit|:)|media ?(?:caption|playback)|credit|courtesy of|file photo|ảnh:|photo ?:|crédit)/i,
  /\(?(?:image|photo|credit|picture|ảnh|crédit)s?:? ?[^.]{0,60}(?:getty|reuters|afp|ap|epa|ttxvn|shutterstock|facebook|twitter)\b[^.]{0,30}\)?$/i,
  /^[^.]{0,60}(?:getty images?|reuters|afp|shutterstock|associated press)$/i,
  /all rights reserved|may not be (?:reproduced|published)|tous droits réservés|bản quyền (?:thuộc|©)/i,
];

/** Bylines, in the forms that pages print them; only lines that are no sentence are looked at. */
const byline =
  /^[([]?(?:by|par|von|por|words by|text by|written by|posted by|propos recueillis par|theo|tác giả|bài và ảnh|thực hiện|phóng viên|pv|reporting by)(?:\s*:|\s)\s*\S.{1,70}$/iu;

const shortLine = 160;

/** True for a line that is a byline, a date of publication, a call to read elsewhere, a credit or the like. */
export function isFurniture(line: string): boolean {
  if (line.length >= shortLine) return false;
  return furniture.some((pattern) => pattern.test(line)) || (byline.test(line) && !/[.!?…]$/.test(line));
}

/** A line that a person would read as prose: it ends as a sentence does, or is too long for a label. */
const isProse = (line: string): boolean =>
  line.length >= 90 || (/[.!?…:»"”’)]$/.test(line) && line.length >= 25) || /[。！？」]$/.test(line);

/** Kickers, crumbs and menus before the text. A longer line with a number in it may be a first entry of a list. */
const isLabel = (line: string): boolean => !isProse(line) && (line.length <= 30 || !/\d/.test(line));

/** More labels than this at the end are a list that belongs to the text. */
const maxTail = 5;

/** Takes furniture out of an article's lines, and labels before its first and after its last prose. */
export function dropFurniture(lines: readonly string[]): string[] {
  const kept = lines.filter((line) => !isFurniture(line));
  if (!kept.some(isProse)) return kept;
  const body = kept.slice(kept.findIndex((line) => !isLabel(line)));
  const last = body.findLastIndex(isProse);
  return body.length - 1 - last <= maxTail ? body.slice(0, last + 1) : body;
}
