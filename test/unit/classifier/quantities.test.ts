import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../classifier/matching/calendar.ts';
import { findNumbers } from '../../../classifier/matching/number-words.ts';
import { findQuantities, sameQuantity } from '../../../classifier/matching/quantities.ts';

const quantities = (text: string) => findQuantities(readCalendar(text).blanked);
const numbers = (text: string) => findNumbers(text).map(({ value }) => value);

describe('findNumbers', () => {
  it.each([
    [3000, ['3.000', '3,000', '3 000', '3000', '3 nghìn', 'ba nghìn', 'three thousand', 'trois mille', '3k']],
    [6500, ['6.500', 'sáu nghìn rưởi', 'six thousand five hundred', 'six mille cinq cents']],
    [27, ['hai mươi bảy', 'twenty-seven', 'vingt-sept']],
    [85, ['tám mươi lăm', 'eighty-five', 'quatre-vingt-cinq']],
    [1_500_000, ['1,5 triệu', '1.5 million', '1,5 million', 'một triệu năm trăm nghìn']],
    [500_000, ['half a million', 'nửa triệu', 'năm trăm nghìn']],
    [3.5, ['3,5', '3.5']],
  ])('reads %d in digits and in words', (value, texts) => {
    for (const text of texts) expect([text, numbers(text)]).toEqual([text, [value]]);
  });

  it('takes articles for no number', () => {
    expect(numbers('a man, một người, un homme, one of them')).toEqual([]);
  });

  it('tells five from year', () => {
    expect(numbers('từ năm 2024, năm nay, đầu năm')).toEqual([2024]);
    expect(numbers('năm giờ sáng')).toEqual([5]);
  });

  it('reads back any whole number written in digits', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('en-GB', 'vi-VN', 'fr-FR'), (n, locale) => {
        expect(numbers(`x ${n.toLocaleString(locale)} y`)).toEqual([n]);
      }),
    );
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findNumbers(text)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('findQuantities', () => {
  it.each([
    ['24 hours', 'one day'],
    ['48 giờ', '2 ngày'],
    ['12 months', 'a year'],
    ['quinze jours', 'two weeks'],
    ['5 g', '5.000 mg'],
    ['12 kg', 'mười hai ký'],
    ['50%', 'một nửa'],
    ['nửa giờ', '30 phút'],
    ['ba tấn rưỡi', '3,5 tấn'],
    ['15h lúc', '15 heures'],
  ])('sees that %s is %s', (one, other) => {
    const [a] = quantities(one);
    const [b] = quantities(other);
    expect(a && b && sameQuantity(a, b)).toBe(true);
  });

  it.each([
    ['200 metres', '200 feet'],
    ['12 kg', '12 g'],
    ['3,5 tấn', '3,5 tạ'],
    ['24 hours', '24 days'],
    ['3.000 ca', '300 ca'],
    ['6 giờ sáng', '6 giờ tối'],
  ])('sees that %s is not %s', (one, other) => {
    const [a] = quantities(one);
    const [b] = quantities(other);
    expect(a && b && sameQuantity(a, b)).toBe(false);
  });
});

describe('readCalendar', () => {
  it.each([
    ['từ 1/12', 1, 12],
    ['ngày 20 tháng 9', 20, 9],
    ['on October 4', 4, 10],
    ['on the 10th of May', 10, 5],
    ['dès le 1er février', 1, 2],
    ['Quốc khánh', 2, 9],
  ])('reads %s', (text, day, month) => {
    const found = readCalendar(text);
    expect([[...found.days], [...found.months]]).toEqual([[day], [month]]);
    expect(findNumbers(found.blanked)).toEqual([]);
  });

  it('takes "may" for a month only where one is meant', () => {
    expect(readCalendar('You may vote').months.size).toBe(0);
    expect([...readCalendar('since May').months]).toEqual([5]);
  });

  it('keeps the places of all other words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { blanked } = readCalendar(text);
        expect(blanked).toHaveLength(text.length);
        expect([...blanked].every((c, i) => c === ' ' || blanked[i] !== undefined)).toBe(true);
      }),
    );
  });
});
