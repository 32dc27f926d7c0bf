/** A number in a text with its place. */
export interface FoundNumber {
  readonly value: number;
  /** True for "half" alone, which is a number only before a unit. */
  readonly half: boolean;
  readonly start: number;
  readonly end: number;
}

type Kind = 'unit' | 'ten' | 'scale' | 'half' | 'joint';
interface Word {
  readonly kind: Kind;
  readonly value: number;
}

const table = (kind: Kind, text: string): [string, Word][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', value = '0'] = pair.split('=');
      return [word.replaceAll('_', ' '), { kind, value: Number(value) }];
    });

/**
 * Number words in small letters. Vietnamese ones need their accents, without which they are other words ("hải", "bà", "sau"); `năm`
 * is left to the reader of the words around it.
 */
const vocabulary: ReadonlyMap<string, Word> = new Map([
  ...table('unit', 'một=1 mốt=1 hai=2 ba=3 bốn=4 tư=4 lăm=5 năm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9'),
  ...table('ten', 'mười=10 mươi=10 chục=10'),
  ...table(
    'scale',
    'trăm=100 nghìn=1000 ngàn=1000 nghin=1000 ngan=1000 vạn=10000 triệu=1000000 trieu=1000000 tỷ=1000000000 tỉ=1000000000',
  ),
  ...table('half', 'rưỡi=0.5 rưởi=0.5'),
  ...table('unit', 'half=0.5 nửa=0.5 demi=0.5'),
  ...table('joint', 'linh=0 lẻ=0'),
  ...table(
    'unit',
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14',
  ),
  ...table(
    'unit',
    'fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70',
  ),
  ...table('unit', 'eighty=80 ninety=90'),
  ...table('scale', 'hundred=100 thousand=1000 million=1000000 billion=1000000000 dozen=12'),
  ...table(
    'unit',
    'un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14',
  ),
  ...table(
    'unit',
    'quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90',
  ),
  ...table(
    'scale',
    'cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 billions=1000000000',
  ),
  ...table(
    'scale',
    'hundreds=100 thousands=1000 douzaine=12 dizaine=10 quinzaine=15 vingtaine=20 centaine=100 millier=1000 k=1000 bn=1000000000 mn=1000000',
  ),
]);

/** Words that may as well be an article: alone they are no number. */
const articles = new Set(['a', 'an', 'un', 'une', 'một', 'one', 'half', 'nửa', 'demi']);
const joints = new Set(['and', 'et', 'a', 'linh', 'lẻ']);
/** Short forms that count only right after a number. */
const suffixes = new Set(['k', 'bn', 'mn']);

const token = /\d+(?:[.,\u00a0\u202f ]\d+)*|[\p{L}\p{M}]+/gu;

/** Digits as written in either way: "3.000", "3,000" and "3 000" are three thousand, "3,5" and "3.5" three and a half. */
export function parseDigits(text: string): number {
  const bare = text.replace(/[\s\u00a0\u202f]/g, ' ');
  if (/^\d{1,3}(?:[., ]\d{3})+$/.test(bare)) return Number(bare.replace(/[., ]/g, ''));
  if (/^\d{1,3}(?:[.]\d{3})+,\d+$/.test(bare)) return Number(bare.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:[,]\d{3})+\.\d+$/.test(bare)) return Number(bare.replace(/,/g, ''));
  return Number(bare.replace(/ /g, '').replace(',', '.'));
}

interface State {
  total: number;
  current: number;
  lastScale: number;
  /** The largest scale from a thousand on; 0 before there is one. */
  largest: number;
  start: number;
  end: number;
  onlyArticle: boolean;
}

const begin = ({ start, end }: Token): State => ({
  total: 0,
  current: 0,
  lastScale: 1,
  largest: 0,
  start,
  end,
  onlyArticle: true,
});

function addWord(state: State, { kind, value }: Word): void {
  if (kind === 'unit') state.current = state.current === 4 && value === 20 ? 80 : state.current + value;
  else if (kind === 'ten')
    state.current = state.current > 0 && state.current < 10 ? state.current * value : state.current + value;
  else if (kind === 'half') {
    if (state.lastScale > 1) state.total += state.lastScale * value;
    else state.current += value;
  } else if (kind === 'scale' && value <= 100) {
    state.current = (state.current || 1) * value;
    state.lastScale = value;
  } else if (kind === 'scale') {
    // "một triệu năm trăm nghìn": a smaller scale adds to what a larger one has gathered, a larger one multiplies it.
    if (value < state.largest) state.total += (state.current || 1) * value;
    else state.total = (state.total + state.current || 1) * value;
    state.current = 0;
    state.lastScale = value;
    state.largest = Math.max(state.largest, value);
  }
}

/** `năm` is five only where no number or noun of time makes it "year". */
function isYear(text: string, start: number, end: number): boolean {
  return (
    /^\s*(?:\d{4}|nay|ngoái|sau|trước|học|mới|tới|qua|đầu|cuối)/u.test(text.slice(end)) ||
    /(?:\d|đầu|cuối|mỗi|trong|hàng|hằng|cả|giữa|từ)\s*$/u.test(text.slice(0, start))
  );
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const isDigits = ({ text }: Token): boolean => /^\d/.test(text);

/** The number word that a token is in its place, or null. */
function wordAt(
  lower: string,
  { text, start, end }: Token,
  state: State | null,
  next: Token | undefined,
): Word | null {
  const word = vocabulary.get(text);
  if (!word || (text === 'năm' && isYear(lower, start, end)) || (suffixes.has(text) && !state)) return null;
  // "sáu chục nghìn một ký": an article after thousands begins something new unless a number goes on behind it.
  if (state && articles.has(text) && state.lastScale >= 1000 && !vocabulary.has(next?.text ?? ''))
    return null;
  return word;
}

/** The numbers of a text, in digits or in Vietnamese, English or French words, alone or mixed ("3 nghìn", "one and a half million"). */
export function findNumbers(text: string): FoundNumber[] {
  const lower = text.toLowerCase();
  const tokens = [...lower.matchAll(token)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const found: FoundNumber[] = [];
  let state: State | null = null;
  const flush = (): void => {
    if (state && (!state.onlyArticle || state.current === 0.5))
      found.push({
        value: state.total + state.current,
        half: state.onlyArticle,
        start: state.start,
        end: state.end,
      });
    state = null;
  };
  for (const [n, current] of tokens.entries()) {
    if (state && !/^[\s\u00a0-]{0,2}$/u.test(lower.slice((state as State).end, current.start))) flush();
    if (isDigits(current)) {
      flush();
      state = { ...begin(current), current: parseDigits(current.text), onlyArticle: false };
      continue;
    }
    const word = wordAt(lower, current, state, tokens[n + 1]);
    if (word) {
      state ??= begin(current);
      addWord(state, word);
      if (!articles.has(current.text)) state.onlyArticle = false;
    } else if (!state || !joints.has(current.text)) {
      flush();
      continue;
    }
    (state as State).end = current.end;
  }
  flush();
  return found;
}
