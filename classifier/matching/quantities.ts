import { type FoundNumber, findNumbers } from './number-words.ts';

/** A number with what it counts. Times are in hours, masses in grams, lengths in metres, so that "24 hours" equals "one day". */
export interface Quantity {
  readonly value: number;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

export type Dimension =
  | 'time'
  | 'mass'
  | 'length'
  | 'volume'
  | 'area'
  | 'percent'
  | 'fahrenheit'
  | 'celsius'
  | 'clock'
  | 'count';

const units: readonly (readonly [Dimension, number, string])[] = [
  ['percent', 1, '%|phần trăm|phan tram|per ?cent|percent|pour ?cent|pc'],
  ['fahrenheit', 1, '(?:°|degrees?|degrés?|độ) ?(?:f|fahrenheit)'],
  ['celsius', 1, '°c?|độ c|độ|degrees?(?: celsius)?|degrés?'],
  ['time', 1 / 3600, 'giây|giay|seconds?|secondes?|secs?'],
  ['time', 1 / 60, 'phút|phut|minutes?|mins?'],
  ['time', 1, 'giờ đồng hồ|giờ|gio|tiếng|tieng|hours?|heures?|hrs?|h'],
  ['time', 24, 'ngày|ngay|days?|jours?|đêm|nights?|nuits?'],
  ['time', 168, 'tuần|tuan|weeks?|semaines?'],
  ['time', 730.5, 'tháng|thang|months?|mois'],
  ['time', 8766, 'năm|years?|ans?|années?|tuổi'],
  ['mass', 0.001, 'mg|milligrams?|milligrammes?'],
  ['mass', 1, 'g|gr|gram|grams?|grammes?'],
  ['mass', 1000, 'kg|ký|kí|kilos?|kilograms?|kilogrammes?|cân'],
  ['mass', 100_000, 'tạ'],
  ['mass', 1_000_000, 'tấn|tan|tonnes?|tons?'],
  ['length', 0.001, 'mm|millimet(?:re|er)s?|millimètres?'],
  ['length', 0.01, 'cm|centimet(?:re|er)s?|centimètres?|phân'],
  ['length', 0.3048, 'feet|foot|ft|pieds?'],
  ['length', 1, 'm|mét|met(?:re|er)s?|mètres?'],
  ['length', 1000, 'km|cây số|kilomet(?:re|er)s?|kilomètres?'],
  ['length', 1609.34, 'miles?'],
  ['volume', 0.001, 'ml|millilit(?:re|er)s?|millilitres?'],
  ['volume', 1, 'l|lít|lit(?:re|er)s?|litres?'],
  ['volume', 3.785, 'gallons?'],
  ['volume', 1000, 'm3|m³|mét khối|khối|cubic metres?|mètres? cubes?'],
  ['area', 1, 'm2|m²|mét vuông|square metres?|mètres? carrés?'],
  ['area', 10_000, 'ha|hectares?|héc-?ta'],
];
const unitPatterns = units.map(
  ([dimension, factor, names]) =>
    [
      dimension,
      factor,
      new RegExp(`^[\\s\\u00a0\\u202f-]{0,2}(?:${names})(?![\\p{L}\\p{N}])`, 'iu'),
    ] as const,
);

/** "a day", "per kilo", "/tạ": one of a unit, without a number. */
const oneOf =
  /(?:\/\s?|(?<![\p{L}\p{M}])(?:một|a|an|one|per|each|mỗi|un|une|le|la|par|chaque|mot)\s)(?=\p{L})/giu;

const words: readonly (readonly [RegExp, number, Dimension])[] = [
  [
    /(?<!\p{L})(?:một nửa|phân nửa|half|halves|halved|la moitié|moitié)(?!\p{L})(?! a | an )/giu,
    50,
    'percent',
  ],
  [/(?<!\p{L})(?:toàn bộ|hoàn toàn|all of|entirely|la totalité|hết sạch)(?!\p{L})/giu, 100, 'percent'],
  [/(?<!\p{L})(?:nửa đêm|midnight|minuit)(?!\p{L})/giu, 0, 'time'],
];

/** The unit that stands right after a number, and where it ends. */
function unitAt(text: string, end: number): { dimension: Dimension; factor: number; end: number } {
  const rest = text.slice(end, end + 24);
  for (const [dimension, factor, pattern] of unitPatterns) {
    const match = pattern.exec(rest);
    if (match) return { dimension, factor, end: end + match[0].length };
  }
  return { dimension: 'count', factor: 1, end };
}

/** Parts of the day by which hours up to twelve are told apart. */
const dayParts =
  /^\s*(?:o.clock\s*)?(?:(p\.?m\b|chiều|tối|đêm|du soir|de l.après-midi|in the (?:evening|afternoon)|at night)|(a\.?m\b|sáng|du matin|in the morning))/iu;

/** A time of day as hours since midnight, or null where a number is none. */
function clockAt(text: string, { value, start, end }: FoundNumber): { value: number; end: number } | null {
  if (!Number.isInteger(value) || value > 24) return null;
  const hour = /^\s?(?:giờ|gio|heures?|h|o.clock)(?![\p{L}])/iu.exec(text.slice(end, end + 10));
  const part = dayParts.exec(text.slice(end + (hour?.[0].length ?? 0), end + 24));
  if (part)
    return { value: (value % 12) + (part[1] ? 12 : 0), end: end + (hour?.[0].length ?? 0) + part[0].length };
  const asked = /(?:lúc|at|à|vers|dès|until|from|đến|từ|before|avant)\s*$/iu.test(
    text.slice(Math.max(0, start - 8), start),
  );
  return hour && asked ? { value: value % 24, end: end + hour[0].length } : null;
}

/** "ba tấn rưỡi", "2 euros 40": what follows a unit and adds a part of it. */
function partAfter(text: string, end: number): number {
  return /^\s(?:rưỡi|et demie?|and a half)(?![\p{L}])/iu.test(text.slice(end, end + 12)) ? 0.5 : 0;
}

/** All quantities of a text, in order of place. Give it text whose dates are blanked (`readCalendar`). */
export function findQuantities(text: string): Quantity[] {
  const numbers = findNumbers(text).flatMap((number): Quantity[] => {
    const clock = clockAt(text, number);
    if (clock) return [{ value: clock.value, dimension: 'clock', start: number.start, end: clock.end }];
    const unit = unitAt(text, number.end);
    if (number.half && unit.dimension === 'count') return [];
    const value = (number.value + partAfter(text, unit.end)) * unit.factor;
    return [{ value, dimension: unit.dimension, start: number.start, end: unit.end }];
  });
  const ones = [...text.matchAll(oneOf)].flatMap((match): Quantity[] => {
    const at = match.index + match[0].length;
    const unit = unitAt(text, at);
    const inside = numbers.some((n) => n.start <= match.index && at <= n.end);
    return unit.dimension === 'count' || inside
      ? []
      : [{ value: unit.factor, dimension: unit.dimension, start: match.index, end: unit.end }];
  });
  const named = words.flatMap(([pattern, value, dimension]) =>
    [...text.matchAll(pattern)].map((m) => ({
      value,
      dimension,
      start: m.index,
      end: m.index + m[0].length,
    })),
  );
  return [...numbers, ...ones, ...named].sort((a, b) => a.start - b.start);
}

/** True where two quantities say the same: equal within a hundredth, times within a tenth ("quinze jours", "two weeks"). */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension && a.dimension !== 'count' && b.dimension !== 'count') return false;
  const tolerance = a.dimension === 'time' && b.dimension === 'time' ? 0.1 : 0.01;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(Math.abs(a.value), Math.abs(b.value));
}
