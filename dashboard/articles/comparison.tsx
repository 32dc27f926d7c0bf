import { useTranslation } from 'react-i18next';
import type { Wording } from '../../core/api/article-routes.ts';
import { Icon } from '../ui/icon.tsx';
import { DateTime } from '../ui/time.tsx';
import { countChanges, type DiffRow, diffTexts, type Piece } from './text-diff.ts';

/** Unchanged text longer than this is folded away, but for its edges. */
const FOLD_OVER = 600;
const EDGE = 160;

function Pieces({ pieces, as: Mark }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  return pieces.map((piece, index) =>
    piece.changed ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text have no other name
      <Mark key={index}>{piece.text}</Mark>
    ) : (
      piece.text
    ),
  );
}

/** Text that did not change, its middle folded where it is long. It is written once, across both sides. */
function Same({ text, lang }: { text: string; lang: string }) {
  const { t } = useTranslation();
  const whole = (
    <p className="diff-same" lang={lang}>
      {text}
    </p>
  );
  if (text.length <= FOLD_OVER) return whole;
  const start = text.indexOf(' ', EDGE);
  const end = text.lastIndexOf(' ', text.length - EDGE);
  if (start < 0 || end <= start) return whole;
  const middle = text.slice(start, end).trim();
  return (
    <div className="diff-same">
      <p lang={lang}>{text.slice(0, start)} …</p>
      <details className="fold">
        <summary>{t('article.sameWords', { count: middle.split(/\s+/).length })}</summary>
        <p lang={lang}>{middle}</p>
      </details>
      <p lang={lang}>… {text.slice(end).trim()}</p>
    </div>
  );
}

interface SideProps {
  readonly pieces: readonly Piece[];
  readonly side: 'older' | 'newer';
  readonly lang: string;
}

function Side({ pieces, side, lang }: SideProps) {
  const { t } = useTranslation();
  return (
    <div className={`diff-${side}`}>
      <span className="diff-side visually-hidden">{t(`article.${side}`)}</span>
      {pieces.every(({ text }) => text.trim() === '') ? (
        <p className="quiet">{t('article.nothing')}</p>
      ) : (
        <p lang={lang}>
          <Pieces pieces={pieces} as={side === 'older' ? 'del' : 'ins'} />
        </p>
      )}
    </div>
  );
}

function Row({ row, lang }: { row: DiffRow; lang: string }) {
  if ('same' in row) return <Same text={row.same} lang={lang} />;
  return (
    <div className="diff-changed">
      <Side pieces={row.before} side="older" lang={lang} />
      <Side pieces={row.after} side="newer" lang={lang} />
    </div>
  );
}

function Rows({ rows, lang }: { rows: readonly DiffRow[]; lang: string }) {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a comparison have no other name
    <Row key={index} row={row} lang={lang} />
  ));
}

/** Two wordings of an article side by side, the words that went and those that came marked. */
export function Comparison({ older, newer, lang }: { older: Wording; newer: Wording; lang: string }) {
  const { t } = useTranslation();
  const title = diffTexts(older.title, newer.title);
  const text = diffTexts(older.text, newer.text);
  const { removed, added } = countChanges([...title, ...text]);
  return (
    <section className="comparison" aria-label={t('article.comparison')}>
      <p className="diff-legend">
        <span>
          <Icon name="cross" /> <del>{t('article.removed', { count: removed })}</del>
        </span>
        <span>
          <Icon name="pen" /> <ins>{t('article.added', { count: added })}</ins>
        </span>
      </p>
      <div className="diff-heads">
        <h2>
          {t('article.older')}{' '}
          <small>
            <DateTime at={older.fetchedAt} />
          </small>
        </h2>
        <h2>
          {t('article.newer')}{' '}
          <small>
            <DateTime at={newer.fetchedAt} />
          </small>
        </h2>
      </div>
      <div className="diff-title">
        <Rows rows={title} lang={lang} />
      </div>
      <Rows rows={text} lang={lang} />
    </section>
  );
}
