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

/** When, how and on what a section was measured. */
export interface Origin {
  readonly date: string;
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** Options that say where things lie on one machine: no figure depends on them. */
const places: readonly string[] = ['data', 'cache', 'out'];

/** The command that repeats a run, from the options that it was given, in their order. Those that name places are left out. */
export function commandOf(options: readonly { name: string; value?: string | undefined }[]): string {
  const told = options
    .filter(({ name }) => !places.includes(name))
    .map(({ name, value }) => `--${name} ${value}`);
  return ['npm run eval', ...(told.length > 0 ? ['--', ...told] : [])].join(' ');
}

const originText = ({ date, command, versions }: Origin): string => {
  const facts = Object.entries(versions).map(([name, value]) => `${name} ${value}`);
  return `Measured on ${date} by \`${command}\`: ${facts.join('; ')}.`;
};

/** One section as text: its title, what it is about, where it comes from, its table. */
export function sectionText({ title, about, lines, after }: Section, origin?: Origin): string {
  return [
    `## ${title}`,
    about,
    origin ? originText(origin) : '',
    lines.length > 0 ? table(lines) : '',
    after ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const HEAD = `# Evaluation

Made by \`npm run eval\`, each section by the run that it names; do not edit by hand. Every figure is that of the models as they ship, run
as the product runs them. In brackets the 95% bootstrap interval. Data of other projects is measured on, never trained on, except where a
section says so, and nothing of it is kept here. Development data told which thresholds and fusion weights to take; figures on it are
therefore somewhat kind.`;

/** The sections of a report by their titles, in its order. */
function sectionsOf(report: string): Map<string, string> {
  const [, ...parts] = report.split(/^## /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), `## ${part.trim()}`]));
}

/**
 * docs/evaluation.md as text: the sections of `report`, what was there before or an empty text, with those that were measured now in
 * the place of the ones of the same title, or at the end.
 */
export function updateReport(report: string, sections: readonly Section[], origin: Origin): string {
  const all = sectionsOf(report);
  for (const section of sections) all.set(section.title, sectionText(section, origin));
  return `${[HEAD, ...all.values()].join('\n\n')}\n`;
}
