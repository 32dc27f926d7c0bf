import type { Figure } from './metrics.ts';

/** One line of a results table: what was measured on what, for the product and for baselines beside it. */
export interface Line {
  readonly set: string;
  readonly rows: number;
  readonly measure: string;
  readonly figure: Figure;
  /** Simpler ways on the same rows, by name. */
  readonly baselines?: Readonly<Record<string, number>>;
  /** What it is held against, as "≥ .93". */
  readonly bar?: string;
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  /** What the rows are and how they were used, with their source and licence. */
  readonly about: string;
  readonly lines: readonly Line[];
  /** Text below the table. */
  readonly after?: string;
}

const short = (x: number): string => x.toFixed(3).replace(/^0/, '').replace(/^-0/, '-');

/** A figure with its interval, as ".931 (.902-.955)". */
export function figureText({ value, low, high }: Figure): string {
  return Math.abs(value) >= 10 ? value.toFixed(0) : `${short(value)} (${short(low)}–${short(high)})`;
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ set, rows: count, measure, figure, baselines, bar, note }) => {
    const beside = Object.entries(baselines ?? {})
      .map(([name, value]) => `${name} ${short(value)}`)
      .join(', ');
    return `| ${set} | ${count} | ${measure} | ${figureText(figure)} | ${beside || '–'} | ${bar ?? '–'} | ${note ?? ''} |`;
  });
  return [
    '| set | rows | measure | Claimwatch (95%) | baselines | bar | note |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

export interface ReportHead {
  readonly date: string;
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** One section as text: its title, what it is about, its table. */
export function sectionText({ title, about, lines, after }: Section): string {
  return [`## ${title}`, about, lines.length > 0 ? table(lines) : '', after ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
}

/** docs/evaluation.md as text. */
export function renderReport({ date, command, versions }: ReportHead, sections: readonly Section[]): string {
  const facts = Object.entries(versions).map(([name, value]) => `- ${name}: ${value}`);
  return `# Evaluation

Made by \`${command}\` on ${date}; do not edit by hand. Every figure is that of the models as they ship, run as the product runs them.
In brackets the 95% bootstrap interval. Data of other projects is measured on, never trained on, except where a section says so, and
nothing of it is kept here. Development data told which thresholds and fusion weights to take; figures on it are therefore somewhat
kind.

${facts.join('\n')}

${sections.map(sectionText).join('\n\n')}
`;
}
