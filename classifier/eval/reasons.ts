import { z } from 'zod';
import { claimReasons, likelyStretches, type Stretch } from '../detection/reasons.ts';
import { bootstrap, mean } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows } from './rows.ts';
import type { Setting } from './setting.ts';

const Row = z.object({ text: z.string(), outcome: z.string(), split: z.string() });

/** From which likelihood on the model takes a sentence for a claim here, whatever a language's threshold. */
const FOUND_FROM = 0.5;

/** What becomes of a claim's likelihood with one of its stretches. */
interface Loss {
  readonly shown: boolean;
  /** Lost when the sentence goes without the stretch (comprehensiveness). */
  readonly without: number;
  /** Lost when the stretch stands alone (sufficiency: the less, the better). */
  readonly alone: number;
}

/** The sentence without one of its stretches. */
const left = (text: string, { start, end }: Stretch): string =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();

/** The losses of all stretches of a text, none where it is too short to be cut or no claim to the model. */
async function lossesOf(text: string, judge: Setting['judge']): Promise<Loss[]> {
  const [whole] = await judge([text]);
  if (!whole || whole.judgement.claim < FOUND_FROM) return [];
  const claimOf = async (texts: string[]) => (await judge(texts)).map(({ judgement }) => judgement.claim);
  const cut = (stretches: Stretch[]) => stretches.map(({ start, end }) => text.slice(start, end));
  const likely = likelyStretches(text, whole.shares);
  const [words] = claimReasons(text, likely, await claimOf(cut(likely)));
  // Shares that are of no words leave every stretch in.
  const all = likelyStretches(text, []);
  const alone = await claimOf(cut(all));
  const without = await claimOf(all.map((stretch) => left(text, stretch)));
  return all.map(({ start }, n) => ({
    shown: words?.code === 'words' && words.start === start,
    without: whole.judgement.claim - (without[n] ?? 0),
    alone: whole.judgement.claim - (alone[n] ?? 0),
  }));
}

/** A line on one kind of loss: of the words shown, of all stretches, and of the one that by itself is most of a claim. */
function lineOf(set: string, measure: string, claims: readonly Loss[][], loss: 'without' | 'alone'): Line {
  const shown = claims.flatMap((losses) => losses.filter((l) => l.shown).map((l) => l[loss]));
  const heaviest = claims.flatMap((losses) => [...losses].sort((a, b) => a.alone - b.alone).slice(0, 1));
  return {
    set,
    rows: claims.length,
    measure,
    figure: bootstrap(shown, mean),
    baselines: {
      'any stretch': mean(claims.map((losses) => mean(losses.map((l) => l[loss])))),
      'all looked at alone': mean(heaviest.map((l) => l[loss])),
    },
  };
}

/** Do the words that are shown carry the decision? Claims of the written test split, at least eight words long. */
export async function evaluateReasons({ judge, say }: Setting): Promise<Section> {
  const lines: Line[] = [];
  for (const lang of ['vi', 'en', 'fr']) {
    say(`reasons ${lang}`);
    const rows = readRows(new URL(`../training/data/written.${lang}.jsonl`, import.meta.url).pathname, Row);
    const claims: Loss[][] = [];
    for (const { text, outcome, split } of rows) {
      if (split !== 'test' || outcome !== 'claim') continue;
      const losses = await lossesOf(text, judge);
      if (losses.length > 0) claims.push(losses);
    }
    const set = `written test, ${lang}`;
    lines.push(
      lineOf(set, 'likelihood lost without them (comprehensiveness)', claims, 'without'),
      lineOf(set, 'likelihood lost with nothing else (sufficiency, less is better)', claims, 'alone'),
    );
  }
  return {
    title: 'Words shown as reasons',
    about:
      'Do the words that are shown carry the decision? Comprehensiveness and sufficiency (DeYoung et al. 2020) of the likelihood of a claim, for claims of the written test split that the model finds and that are long enough to be cut. A sentence has two to four stretches; the two whose words bring most are looked at alone, and the one that is most of a claim by itself is shown. Beside it: any stretch, and looking at all of them alone, which is dearer.',
    lines,
  };
}
