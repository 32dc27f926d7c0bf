import type { Claim } from '../core/domain/claim.ts';
import type { Question } from '../core/domain/priority.ts';
import { foldText } from '../core/fold.ts';

/** What is known of a claim when its place in the queue is decided. */
export interface ClaimFacts {
  readonly claim: Pick<Claim, 'text' | 'topic' | 'checkworthy' | 'matched'>;
  /** Publishers that carry its narrative, or the claim where it stands alone; copies count. */
  readonly publishers: number;
  /** The same without copies. */
  readonly independentReports: number;
  readonly languages: number;
  readonly signal: 'surge' | 'emerging' | null;
  /** Hours since it was last seen. */
  readonly ageHours: number;
}

/** Publishers from which on a claim counts as widely carried. */
export const WIDELY_CARRIED = 5;

/** A pattern of whole words in folded text, so that Vietnamese and French count with and without their accents. */
const words = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');

const numerals = '\\d+(?:[.,\\u00a0\\u202f ]\\d+)*';
const scales =
  "(?:ngan |nghin |trieu |ty |ti |tram |thousand |million |billion |mille |millions? d[e’']\\s?|milliards? d[e’']\\s?)?";
const currencies =
  'dong|vnd|usd|eur|do ?la|dollars?|euros?|pounds?|livres sterling|cents|francs?|[$€£₫]|k|trieu|ty|nghin';

const patterns = {
  number: words(
    numerals,
    'mot nua',
    'half of',
    'la moitie',
    'thousands of',
    'millions of',
    'hang (?:nghin|trieu)',
  ),
  date: words(
    'ngay \\d{1,2}(?:[/.-]\\d{1,2})?',
    'thang (?:\\d{1,2}|nay|truoc|toi|gieng|chap)',
    'nam (?:\\d{4}|nay|ngoai|sau)',
    'tuan (?:nay|truoc|toi)',
    'hom (?:nay|qua)',
    'ngay mai',
    '\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?',
    '(?:19|20)\\d{2}',
    '(?:january|february|march|april|june|july|august|september|october|november|december)',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
    'yesterday|today|tomorrow|tonight|(?:last|next|this) (?:week|month|year)',
    '(?:janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)',
    '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
    'hier|demain|aujourd.hui|(?:la semaine|le mois|l.annee|l.an) (?:derniere?|prochaine?)|cette (?:annee|semaine)|ce mois',
  ),
  organisation: words(
    'bo (?:y te|giao duc|cong an|tai chinh|cong thuong|nong nghiep|noi vu|xay dung|ngoai giao|quoc phong)',
    'so (?:y te|giao duc|cong thuong|tai chinh|lao dong)',
    'uy ban|ngan hang|benh vien|truong (?:dai hoc|tieu hoc|trung hoc)|tap doan|cong ty|hiep hoi|vien (?:nghien cuu|pasteur)|cong an|buu dien|bao hiem xa hoi|chinh phu|quoc hoi',
    '(?:ministry|department|office|agency|council|university|institute|bureau|authority|federation) of',
    'the (?:ministry|government|council|hospital|university|bank|police|parliament|electoral commission|health service|fire brigade)',
    '(?:red cross|world health organi[sz]ation|united nations|european (?:union|commission|central bank)|world bank|central bank)',
    '(?:ministere|agence|universite|institut|conseil|caisse|banque|federation|prefecture|mairie|hopital) (?:de|du|des|d|general|regional|municipal|centrale|nationale?)',
    'la (?:mairie|prefecture|banque|police|caisse)|le (?:gouvernement|ministere|parlement|conseil)|l.(?:hopital|universite|agence|assurance maladie)|croix.rouge|organisation mondiale',
  ),
  'asks-to-pay': words(
    'chuyen (?:khoan|tien)|nap tien|dat coc|dong (?:phi|tien)|nop (?:phi|tien|le phi)|tra phi|phi (?:kich hoat|xu ly|ho so|nhan|van chuyen)|ung truoc|quyen gop|mua the cao|so tai khoan',
    '(?:pay|send|transfer|wire|deposit|donate) (?:a |an |the |your |us |in |now|up|just |only |for |money|[$€£]?\\d)[^.?!]{0,40}',
    '(?:activation|processing|release|registration|handling|advance|admin) fee|gift cards?|bank details|card number|payment (?:is |of )',
    '(?:payer|verser|virer|versez|payez|virez|envoyez|transferer|regler|reglez) (?:de l.argent|la somme|une? |des |les |le |la |\\d)[^.?!]{0,40}',
    'frais (?:de dossier|d.activation|de traitement|de livraison|d.inscription)|acompte|virement|coordonnees bancaires|cartes? cadeau',
  ),
  'asks-to-forward': words(
    'chia se (?:ngay|gap|rong rai|cho|bai|tin|den|toi|de|manh)|hay chia se|chuyen tiep|lan toa|gui (?:cho|toi|den) (?:moi nguoi|ban be|nguoi than|tat ca|it nhat|\\d+)|nhan tin cho (?:moi nguoi|\\d+)|share (?:ngay|gap|manh)',
    '(?:please |must |pls |now )?(?:share|forward|repost|spread|pass) (?:this|it|the word|to|on|with|widely|before|now|urgently)[^.?!]{0,20}',
    '(?:faites|faire) (?:tourner|passer|suivre|circuler)|a partager|partagez|partager (?:ce|cette|avec|au|le|la|massivement|d.urgence)|transferez (?:ce|a)|diffusez',
  ),
  hidden: words(
    'che giau|giau (?:nhem|kin|diem|di)|bung bit|khong cho (?:dan|ai|nguoi dan|moi nguoi) biet|su that (?:bi|ve)|bi mat|giu kin|khong (?:dam|muon) cong bo|im lang',
    '(?:hid(?:den|ing|es?)|conceal\\w*|cover(?:ed|ing)? up|cover.up|kept (?:secret|quiet|from)|hush(?:ed|ing)|secretly|in secret|suppress\\w*|don.t want you to know|not tell(?:ing)? (?:you|us|the public)|nobody (?:is reporting|tells|talks)|silenced|quietly)',
    '(?:cache(?:nt|r|e|es|s)?|dissimul\\w+|etouff\\w+|en secret|secretement|on (?:nous|vous) cache|ne veulent pas que|passe sous silence|tenue? secret|personne n.en parle|en catimini|discretement)',
  ),
  urgent: words(
    'khan (?:cap|truong)|gap|canh bao|nguy (?:hiem|cap)|ngay (?:lap tuc|bay gio|hom nay)|lap tuc|truoc khi (?:qua muon|bi xoa|het han)|het han|chi con|han chot|can than',
    'urgent(?:ly)?|immediately|at once|right (?:now|away)|act (?:now|fast)|warning|alert|beware|last chance|before (?:it is|it.s) (?:too late|deleted|removed)|deadline|expires?|final notice|within (?:24|48|hours)',
    'urgent|d.urgence|immediatement|tout de suite|sans (?:tarder|attendre|delai)|alerte|attention|derniere chance|avant qu.il ne soit trop tard|date limite|dernier (?:delai|rappel)|expire',
  ),
  money: new RegExp(
    `(?:[$€£₫]\\s?\\d|(?<![\\p{L}\\p{N}])${numerals}\\s?${scales}(?:${currencies})(?![\\p{L}\\p{N}]))`,
    'u',
  ),
} as const satisfies Partial<Record<Question, RegExp>>;

type WordQuestion = keyof typeof patterns;

const isWordQuestion = (question: Question): question is WordQuestion => question in patterns;

/** Answers from the words alone: what the pattern of a question finds in the folded text. */
function saysSo(question: WordQuestion, text: string): boolean {
  return patterns[question].test(foldText(text));
}

/**
 * The answer to a question about a claim, 0 (no) to 1 (yes); between them where the question asks how much. Pure: equal facts give
 * equal answers.
 */
export function answerOf(question: Question, facts: ClaimFacts): number {
  const { claim, signal, independentReports, publishers, languages, ageHours } = facts;
  if (isWordQuestion(question)) return Number(saysSo(question, claim.text));
  switch (question) {
    case 'rising':
      return signal === 'surge' ? 1 : signal === 'emerging' ? 0.8 : 0;
    case 'several-publishers':
      return 1 - 1 / Math.max(1, independentReports);
    case 'widely-carried':
      return Number(publishers >= WIDELY_CARRIED);
    case 'several-languages':
      return Number(languages >= 2);
    case 'new':
      return 0.5 ** (Math.max(0, ageHours) / 24);
    case 'check-worthy':
      return claim.checkworthy;
    case 'unanswered':
      return Number(claim.matched === 'none' || claim.matched === 'weak');
    case 'already-checked':
      return Number(claim.matched === 'strong');
    default:
      return Number(question === `topic-${claim.topic}`);
  }
}
