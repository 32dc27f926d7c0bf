import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../crawlers/redaction/redact.ts';
import { processorTime } from '../../support/processor-time.ts';

describe('personal data', () => {
  it.each([
    ['Liên hệ chị Nguyễn Thị Lan, 0912 345 678 để được giúp.', 'Liên hệ chị [person], [phone] để được giúp.'],
    ['Gọi số 0987654321 ngay.', 'Gọi số [phone] ngay.'],
    ['Đường dây: 024.3826.1234', 'Đường dây: [phone]'],
    ['ĐT: +84 (0)91-234-5678', 'ĐT: [phone]'],
    ['Appelez le 06 12 34 56 78.', 'Appelez le [phone].'],
    ['Tél : +33 6 12 34 56 78', 'Tél : [phone]'],
    ['Ring 020 7946 0958 today', 'Ring [phone] today'],
    ['Call (212) 555-0199 now', 'Call [phone] now'],
    ['write to jane.roe@paper.example now', 'write to [email] now'],
    ['jane [at] paper [dot] org', '[email]'],
    ['IBAN FR14 2004 1010 0505 0001 3M02 606', 'IBAN [iban]'],
    ['card 4111 1111 1111 1111 was used', 'card [card] was used'],
    ['Số tài khoản 0011004123456 ngân hàng', 'Số tài khoản [account] ngân hàng'],
    ['CCCD số 001099012345', 'CCCD số [nationalId]'],
    ['CMND 012345678 cấp', 'CMND [nationalId] cấp'],
    ['NIR 2 69 05 49 588 157 80', 'NIR [nationalId]'],
    ['NINO AB 12 34 56 C', 'NINO [nationalId]'],
    ['NHS number 943 476 5919', 'NHS number [nationalId]'],
    ['SSN 078-05-1120', 'SSN [nationalId]'],
    ['Hộ chiếu B1234567 bị mất', 'Hộ chiếu [nationalId] bị mất'],
    ['tweeted @jane_roe yesterday', 'tweeted [handle] yesterday'],
    ['xem https://www.facebook.com/nguyen.lan.99 nhé', 'xem [url-person] nhé'],
    ['t.me/lan_dep và zalo.me/0912345678', '[url-person] và [url-person]'],
    ['https://news.example/author/jane-roe/', '[url-person]'],
    ['at 221B Baker Street, Flat 2 lives', 'at [address] lives'],
    ['habite 12 bis, rue de la République à', 'habite [address] à'],
    ['ở số 12A/3 ngõ 45 phố Hàng Bông, Hà Nội', 'ở [address], Hà Nội'],
    ['from 203.0.113.7 and 2001:db8:0:1:1:1:1:1', 'from [ip] and [ip]'],
    ['Gọi 09\u200b12 345\u2060 678 hay ０９１２３４５６７８', 'Gọi [phone] hay [phone]'],
    ['jane\u200b@paper.example', '[email]'],
    ['Contact: Jane Roe (jane@paper.example)', 'Contact: [person] ([email])'],
    ['Call Jane Roe, +44 20 7946 0958.', 'Call [person], [phone].'],
    ['Call Press Office, +44 20 7946 0958.', 'Call Press Office, [phone].'],
  ])('%s', (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });
});

describe('facts stay', () => {
  it.each([
    'Gọi 115 khi cấp cứu, 113 khi cần công an, 114 khi cháy.',
    'Tổng đài 1900 9095 và 1800 1234 miễn phí.',
    'Appelez le 15, le 112 ou le 3114.',
    'Call 911 or 111; the freephone line is 0800 1111.',
    'Giá vàng 1.250.000.000 đồng, tăng 12,5%.',
    'Ngày 22/11/2026, 22.11.2026 và 2026-11-22.',
    'Le budget passe de 1 250 000 à 1 300 000 euros.',
    'Between 2019-2020 and 2021-2022 it rose from 1,234,567 to 2,345,678.',
    'Nhiệt độ 37,5 độ; tỷ lệ 0.123456789; tỷ số 3-1.',
    'Nghị định 15/2020/NĐ-CP, Thông tư 02/2023/TT-BYT.',
    'COVID-19, H5N1, SARS-CoV-2, 5G, PM2.5, ISO 9001:2015.',
    'ISBN 978-3-16-148410-0 không phải số điện thoại của ai.',
    'The vote was 51.9 to 48.1, with 17,410,742 votes.',
    'Phiên bản 10.0.19045.1 của phần mềm.',
    'At 10:15:30 the river stood at 4.25 m.',
    'Dân số 100 309 209 người năm 2023.',
    'Bộ Y tế cho biết ông Nguyễn Văn A nói như vậy.',
    'Lô vắc xin 200013506 nhập về 1000000 liều.',
    'See https://www.facebook.com/groups/123 and https://paper.example/2026/11/22/12345678.html',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, spans: [] });
  });
});

describe('redaction', () => {
  it('gives spans in the NFC original, and redacting again changes nothing', () => {
    const decomposed = 'Gọi chị Nguyễn Thị Lan, 0912 345 678'.normalize('NFD');
    const { text, spans } = redact(decomposed);
    expect(spans.map(({ start, end }) => decomposed.normalize('NFC').slice(start, end))).toEqual([
      'Nguyễn Thị Lan',
      '0912 345 678',
    ]);
    expect(redact(text).text).toBe(text);
  });

  it('holds its promises on any text', () => {
    const digits = fc.stringMatching(/^[0-9 .+@()-]{0,60}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), digits), (raw) => {
        const { text, spans } = redact(raw);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(raw.normalize('NFC').length);
        expect(spans.length === 0).toBe(text === raw.normalize('NFC'));
      }),
    );
  });

  it('takes linear time on long hostile text', () => {
    for (const unit of ['1 ', '0', 'a.', '@a', 'A', '(1', '1.', ':a', 'Nguyễn ', 'số 1/']) {
      const { ms } = processorTime(() => redact(unit.repeat(50_000)));
      expect(ms, unit).toBeLessThan(2_000);
    }
  });
});
