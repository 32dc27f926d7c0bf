import { type Recogniser, spansOf } from './span.ts';

const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
/** Written so that machines should not see it: `name [at] example [dot] org`, `name (a còng) example.vn`. */
const spelledEmail =
  /[\p{L}\p{N}._%+-]{1,64}\s?[[(]\s?(?:at|arobase|a còng|@)\s?[\])]\s?[\p{L}\p{N}-]{1,63}(?:\s?[[(]\s?(?:dot|point|chấm|\.)\s?[\])]\s?|\.)\p{L}{2,24}/giu;

/** E-mail addresses, plain or spelled out. */
export const findEmails: Recogniser = (text) => [
  ...spansOf(text, email, 'email'),
  ...spansOf(text, spelledEmail, 'email'),
];

const handle = /(?<![\p{L}\p{N}@/._-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])?/gu;

/** Account names with their `@`, as on social networks. */
export const findHandles: Recogniser = (text) => spansOf(text, handle, 'handle');

const scheme = String.raw`(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:www\.|m\.|vi-vn\.)?`;
const rest = String.raw`[^\s<>"'()，。]*[\p{L}\p{N}_/=-]`;
/** Pages of social networks that belong to one account. Posts, groups and shares of organisations are left in. */
const personal = [
  String.raw`(?:facebook|fb)\.com\/(?!groups\/|pages\/|events\/|watch|sharer|share|hashtag|plugins|dialog|photo)${rest}`,
  String.raw`(?:t|telegram)\.me\/(?!joinchat|share|s\/)${rest}`,
  String.raw`(?:zalo\.me|wa\.me|m\.me|line\.me\/ti\/p)\/${rest}`,
  String.raw`(?:instagram\.com|threads\.net|snapchat\.com\/add)\/(?!p\/|reel\/|explore)${rest}`,
  String.raw`(?:twitter|x)\.com\/(?!i\/|hashtag\/|search|intent|share|home)${rest}`,
  String.raw`(?:tiktok|youtube)\.com\/@${rest}`,
  String.raw`linkedin\.com\/in\/${rest}`,
  String.raw`[\p{L}\p{N}.-]+\.\p{L}{2,24}\/(?:[\p{L}\p{N}_-]+\/){0,3}(?:authors?|auteurs?|tac-gia|phong-vien|profiles?|users?|nguoi-dung|member)\/${rest}`,
].map((pattern) => new RegExp(scheme + pattern, 'giu'));

/** Addresses of pages that are about one person. */
export const findPersonalUrls: Recogniser = (text) =>
  personal.flatMap((pattern) => spansOf(text, pattern, 'url-person'));
