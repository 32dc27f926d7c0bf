import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charsetOfBom, charsetOfHtml, charsetOfXml } from '../../../crawlers/charset/declared.ts';
import { decodeBytes } from '../../../crawlers/charset/decode.ts';
import { decodeAs } from '../../../crawlers/charset/decode-as.ts';
import { sharedPath } from '../../shared.ts';

const html5lib = sharedPath('suites/html5lib__html5lib-tests/encoding');
const chardet = sharedPath('suites/chardet__chardet/tests');

describe.skipIf(!html5lib)('html5lib encoding sniffing', () => {
  it('finds what the documents declare', () => {
    const cases = ['tests1.dat', 'tests2.dat', 'test-yahoo-jp.dat']
      .map((name) => readFileSync(join(html5lib ?? '', name)).toString('latin1'))
      .flatMap((text) => text.split(/(?:^|\n)#data\n/).slice(1))
      .map((block) => block.split(/\n#encoding\n/))
      .map(([data = '', encoding = '']) => ({
        data,
        encoding: encoding.trim().split('\n')[0]?.toLowerCase(),
      }));
    const wrong = cases.filter(({ data, encoding }) => {
      const bytes = Buffer.from(data, 'latin1');
      return (charsetOfBom(bytes) ?? charsetOfHtml(bytes) ?? 'windows-1252') !== encoding;
    });
    console.log(`html5lib: ${cases.length - wrong.length} of ${cases.length} declarations found`);
    expect(wrong.length / cases.length).toBeLessThan(0.05);
  });
});

/** Names of the suite's folders that `TextDecoder` writes otherwise. */
const renamed: Record<string, string> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  johab: 'x',
  'euc-tw': 'x',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  'utf-8-sig': 'utf-8',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  ibm855: 'x',
  'iso-2022-kr': 'x',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'iso-8859-1': 'windows-1252',
};

describe.skipIf(!chardet)('chardet files', () => {
  it('reads without mojibake whatever declares its encoding', () => {
    let declared = 0;
    let declaredRight = 0;
    let all = 0;
    let allRight = 0;
    const wrong: string[] = [];
    for (const folder of readdirSync(chardet ?? '')) {
      if (folder === 'README.txt') continue;
      const name = folder
        .toLowerCase()
        .replace(
          /-(?:croatian|czech|hungarian|polish|slovak|slovene|bulgarian|russian|arabic|greek|turkish|romanian|hebrew)$/,
          '',
        );
      const charset = renamed[name] ?? name;
      for (const file of readdirSync(join(chardet ?? '', folder))) {
        const bytes = readFileSync(join(chardet ?? '', folder, file));
        all += 1;
        if (charset === 'x') continue;
        const kind = file.endsWith('.xml') ? 'xml' : 'html';
        const label = kind === 'xml' ? charsetOfXml(bytes) : charsetOfHtml(bytes);
        const result = decodeBytes(bytes, { kind });
        const truth =
          charset.startsWith('utf-16') || charset.startsWith('utf-32')
            ? result.text
            : decodeAs(bytes, charset).replace(/^\uFEFF/, '');
        const right = result.text === truth && !result.text.startsWith('\0');
        if (right) allRight += 1;
        if (!label) continue;
        declared += 1;
        if (right) declaredRight += 1;
        else wrong.push(`${folder}/${file}: declared ${label}, read as ${result.charset}`);
      }
    }
    console.log(
      `chardet: ${allRight} of ${all} files read right; of ${declared} that declare an encoding ${declaredRight}`,
    );
    expect(declaredRight / declared).toBeGreaterThan(0.99);
  });
});
