import { useTranslation } from 'react-i18next';
import type { SightingView } from '../../core/api/views.ts';
import type { Reason } from '../../core/domain/claim.ts';
import { ArticleLink, type SeenFrom } from '../articles/article-link.tsx';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { Tag } from '../ui/tag.tsx';
import { DateTime } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { highlight } from './highlight.ts';

interface ContextProps {
  readonly view: SightingView;
  readonly reasons: readonly Reason[];
  readonly from: SeenFrom;
}

/** What became of the article since: taken out, corrected, changed; and the way to how it read. */
function Since({ view, from }: Omit<ContextProps, 'reasons'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sighting, corrected, wordings } = view;
  return (
    <p className="since">
      {sighting.withdrawn && (
        <Tag tone="warn" icon="cross">
          {t('claim.withdrawn', { at: format.date(sighting.withdrawn.at) })}
        </Tag>
      )}
      {corrected && (
        <Tag tone="info" icon="pen">
          {t('claim.corrected')}
        </Tag>
      )}
      <ArticleLink articleId={sighting.articleId} from={from} wordings={wordings} />
    </p>
  );
}

function Context({ view, reasons, from }: ContextProps) {
  const { t } = useTranslation();
  return (
    <figure className="context">
      <blockquote lang={view.sighting.lang}>
        {view.before}
        <mark>
          {highlight(view.text, reasons).map((segment, index) =>
            segment.reason ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments of a text have no other name
              <strong key={index}>{segment.text}</strong>
            ) : (
              segment.text
            ),
          )}
        </mark>
        {view.after}
      </blockquote>
      <figcaption>
        {view.publisher} · <DateTime at={view.sighting.at} /> ·{' '}
        <External href={view.url} lang={view.sighting.lang}>
          {view.title}
        </External>
        {view.sighting.duplicateOf && (
          <>
            {' '}
            · <Icon name="copy" /> {t('claim.copy')}
          </>
        )}
        <Since view={view} from={from} />
      </figcaption>
    </figure>
  );
}

/** Where a claim was seen, with the words around it; all but the first are folded away. */
export function SightingList({
  sightings,
  reasons,
  from,
}: {
  sightings: readonly SightingView[];
  reasons: readonly Reason[];
  /** What is looked at: the way back from an article. */
  from: SeenFrom;
}) {
  const { t } = useTranslation();
  const [first, ...others] = sightings;
  if (!first) return <p className="quiet">{t('claim.noSightings')}</p>;
  return (
    <>
      <Context view={first} reasons={reasons} from={from} />
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('claim.moreSightings', { count: others.length })}</summary>
          {others.map((view) => (
            <Context key={view.sighting.id} view={view} reasons={reasons} from={from} />
          ))}
        </details>
      )}
    </>
  );
}
