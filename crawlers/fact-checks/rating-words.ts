import { foldText } from '../../core/fold.ts';

/** The five steps of the desk's own scale, from false to true, as shares of 1. */
type Step = 0 | 0.25 | 0.5 | 0.75 | 1;

/** What the words of one language say, by step. The middle one holds what is half true and what lacks its context. */
type StepWords = Readonly<Record<Step, readonly string[]>>;

/**
 * Words by which fact-checkers rate. Closed: a wording that is not here is not guessed at, and what is no step between false and true
 * (satire, opinion, unproven, outdated) is left out on purpose.
 */
export const ratingWords: Readonly<Record<string, StepWords>> = {
  en: {
    0: [
      'false',
      'totally false',
      'completely false',
      'false claim',
      'fake',
      'fake news',
      'hoax',
      'scam',
      'fabricated',
      'fiction',
      'incorrect',
      'inaccurate',
      'wrong',
      'untrue',
      'not true',
      'debunked',
      'pants on fire',
      'pants fire',
      'four pinocchios',
    ],
    0.25: [
      'misleading',
      'mostly false',
      'mainly false',
      'largely false',
      'partly false',
      'partly false claim',
      'partially false',
      'somewhat false',
      'mostly incorrect',
      'mostly inaccurate',
      'mostly fiction',
      'barely true',
      'deceptive',
      'exaggerated',
      'distorts the facts',
      'false context',
      'miscaptioned',
      'misattributed',
      'three pinocchios',
    ],
    0.5: [
      'missing context',
      'lacks context',
      'lacking context',
      'needs context',
      'out of context',
      'half true',
      'partly true',
      'partially true',
      'mixture',
      'mixed',
      'mixture of true and false information',
      'mixture of accurate and inaccurate information',
      'truth & fiction',
      'truth & misleading',
      'not quite',
    ],
    0.75: [
      'mostly true',
      'mainly true',
      'largely true',
      'somewhat true',
      'mostly truth',
      'mostly correct',
      'largely correct',
      'mostly accurate',
    ],
    1: [
      'true',
      'totally true',
      'completely true',
      'true claim',
      'truth',
      'correct',
      'correct attribution',
      'accurate',
    ],
  },
  fr: {
    0: [
      'faux',
      'fausse',
      "c'est faux",
      'totalement faux',
      'complètement faux',
      'archifaux',
      'infox',
      'intox',
      'canular',
      'arnaque',
      'mensonger',
      'démenti',
      'inventé',
    ],
    0.25: [
      'trompeur',
      'trompeuse',
      'plutôt faux',
      'partiellement faux',
      'en partie faux',
      'en grande partie faux',
      'inexact',
      'exagéré',
      'détourné',
      'détournée',
    ],
    0.5: [
      'manque de contexte',
      'contexte manquant',
      'hors contexte',
      'sorti de son contexte',
      'à nuancer',
      'mélangé',
      'mélange',
      'mitigé',
      'à moitié vrai',
      'partiellement vrai',
      'en partie vrai',
      'imprécis',
      'incomplet',
      'plus compliqué',
      "c'est plus compliqué",
    ],
    0.75: ['plutôt vrai', 'presque vrai', 'en grande partie vrai', 'majoritairement vrai'],
    1: ['vrai', "c'est vrai", 'totalement vrai', 'exact', 'avéré'],
  },
  vi: {
    0: [
      'sai',
      'sai sự thật',
      'sai hoàn toàn',
      'hoàn toàn sai',
      'tin sai sự thật',
      'thông tin sai sự thật',
      'không đúng',
      'không đúng sự thật',
      'không chính xác',
      'tin giả',
      'giả',
      'giả mạo',
      'bịa đặt',
      'lừa đảo',
    ],
    0.25: [
      'gây hiểu lầm',
      'gây hiểu nhầm',
      'dễ gây hiểu lầm',
      'phần lớn sai',
      'phần lớn là sai',
      'sai phần lớn',
      'sai một phần',
      'sai lệch',
      'sai bối cảnh',
      'sai ngữ cảnh',
      'ảnh sai bối cảnh',
      'xuyên tạc',
    ],
    0.5: ['thiếu bối cảnh', 'thiếu ngữ cảnh', 'đúng một phần', 'nửa đúng', 'nửa đúng nửa sai', 'nửa sự thật'],
    0.75: ['phần lớn đúng', 'phần lớn là đúng', 'hầu hết đúng', 'cơ bản đúng', 'gần đúng'],
    1: ['đúng', 'đúng sự thật', 'hoàn toàn đúng', 'chính xác', 'sự thật'],
  },
  es: {
    0: ['falso', 'falsa', 'totalmente falso', 'bulo', 'mentira', 'inventado'],
    0.25: ['engañoso', 'engañosa', 'mayormente falso', 'parcialmente falso'],
    0.5: [
      'falta contexto',
      'sin contexto',
      'fuera de contexto',
      'verdad a medias',
      'verdades a medias',
      'mixto',
      'parcialmente cierto',
      'parcialmente verdadero',
    ],
    0.75: ['mayormente cierto', 'mayormente verdadero', 'casi cierto'],
    1: ['verdadero', 'verdadera', 'verdad', 'cierto', 'correcto'],
  },
  de: {
    0: ['falsch', 'frei erfunden', 'erfunden', 'falschmeldung', 'gefälscht'],
    0.25: [
      'irreführend',
      'größtenteils falsch',
      'überwiegend falsch',
      'teilweise falsch',
      'teils falsch',
      'falscher kontext',
    ],
    0.5: [
      'fehlender kontext',
      'kontext fehlt',
      'teilweise richtig',
      'teils richtig',
      'teilweise wahr',
      'halb wahr',
    ],
    0.75: ['größtenteils richtig', 'überwiegend richtig', 'größtenteils wahr'],
    1: ['richtig', 'wahr', 'stimmt', 'korrekt'],
  },
  it: {
    0: ['falso', 'falsa', 'notizia falsa', 'bufala'],
    0.25: ['fuorviante', 'ingannevole', 'parzialmente falso', 'prevalentemente falso'],
    0.5: ['contesto mancante', 'manca contesto', 'fuori contesto', 'parzialmente vero', 'mezza verità'],
    0.75: ['prevalentemente vero', 'per lo più vero', 'quasi vero'],
    1: ['vero', 'vera', 'corretto'],
  },
};

/** A wording without case, accents and punctuation. */
const plain = (words: string): string =>
  foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const steps: ReadonlyMap<string, number> = new Map(
  Object.values(ratingWords).flatMap((byStep) =>
    Object.entries(byStep).flatMap(([step, words]) =>
      words.map((word) => [plain(word), Number(step)] as const),
    ),
  ),
);

/**
 * Where words alone put a claim between false (0) and true (1), in steps of a quarter; null for every wording that is not in the table.
 * The language is not asked for: checks are often rated in another than their own, and no wording stands for two steps.
 */
export const stepOfWords = (words: string): number | null => steps.get(plain(words)) ?? null;
