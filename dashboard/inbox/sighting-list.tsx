import { useTranslation } from 'react-i18next';
import type { SightingView } from '../../core/api/views.ts';
import type { Reason } from '../../core/domain/claim.ts';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { DateTime } from '../ui/time.tsx';
import { highlight } from './highlight.ts';

function Context({ view, reasons }: { view: SightingView; reasons: readonly Reason[] }) {
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
      </figcaption>
    </figure>
  );
}

/** Where a claim was seen, with the words around it; all but the first are folded away. */
export function SightingList({
  sightings,
  reasons,
}: {
  sightings: readonly SightingView[];
  reasons: readonly Reason[];
}) {
  const { t } = useTranslation();
  const [first, ...others] = sightings;
  if (!first) return <p className="quiet">{t('claim.noSightings')}</p>;
  return (
    <>
      <Context view={first} reasons={reasons} />
      {others.length > 0 && (
        <details className="fold">
          <summary>{t('claim.moreSightings', { count: others.length })}</summary>
          {others.map((view) => (
            <Context key={view.sighting.id} view={view} reasons={reasons} />
          ))}
        </details>
      )}
    </>
  );
}
