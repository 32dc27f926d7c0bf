import { describe, expect, it } from 'vitest';
import { commandOf, type Section, updateReport } from '../../../classifier/eval/report.ts';

const origin = (date: string, command = 'npm run eval') => ({ date, command, versions: { Node: 'v24' } });
const section = (title: string, value: number): Section => ({
  title,
  about: `About ${title}.`,
  lines: [{ set: 'a set', rows: 3, measure: 'F1', figure: { value, low: value, high: value } }],
  after: 'Errors, ## one of them:\n\n- “a claim”',
});

describe('the report of an evaluation', () => {
  const whole = updateReport('', [section('First', 0.1), section('Second', 0.2)], origin('2026-01-01'));

  it('says of each section what it holds and when, how and on what it was measured', () => {
    expect(whole).toMatch(/^# Evaluation\n/);
    expect(whole).toContain(
      '## First\n\nAbout First.\n\nMeasured on 2026-01-01 by `npm run eval`: Node v24.\n\n| set |',
    );
    expect(whole).toContain('| a set | 3 | F1 | .200 (.200–.200) | – | – |  |');
  });

  it('takes only what was measured anew, in its old place, and adds what is new at the end', () => {
    const part = updateReport(
      whole,
      [section('First', 0.3), section('Third', 0.4)],
      origin('2026-02-02', 'npm run eval -- --tasks first'),
    );
    expect([...part.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['First', 'Second', 'Third']);
    expect(part).toContain('Measured on 2026-02-02 by `npm run eval -- --tasks first`: Node v24.');
    expect(part).toContain('.300 (.300–.300)');
    expect(part).not.toContain('.100');
    const second = (text: string) => text.slice(text.indexOf('## Second'), text.indexOf('## Third'));
    expect(second(part).trim()).toBe(second(`${whole}## Third`).trim());
  });

  it('stays the same to the byte when the same is measured again', () => {
    expect(updateReport(whole, [section('Second', 0.2)], origin('2026-01-01'))).toBe(whole);
  });

  it('names the command that repeats it, without places on one machine', () => {
    const given = [
      { name: 'tasks', value: 'speed' },
      { name: 'data', value: '/home/me/data' },
      { name: 'limit', value: '0' },
      { name: 'out', value: '/tmp/x.md' },
    ];
    expect(commandOf(given)).toBe('npm run eval -- --tasks speed --limit 0');
    expect(commandOf([])).toBe('npm run eval');
  });
});
