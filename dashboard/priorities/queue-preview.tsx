import { useTranslation } from 'react-i18next';
import type { PlacedClaim, PrioritiesPreview } from '../../core/api/views.ts';
import type { Weights } from '../../core/domain/priority.ts';
import { useRead } from '../data/queries.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Tag } from '../ui/tag.tsx';

function Move({ claim }: { claim: PlacedClaim }) {
  const { t } = useTranslation();
  const up = claim.placeBefore - claim.placeAfter;
  if (up === 0) return <span className="quiet">{t('priorities.stays')}</span>;
  return up > 0 ? (
    <Tag tone="info" icon="up">
      {t('priorities.up', { count: up })}
    </Tag>
  ) : (
    <Tag icon="down">{t('priorities.down', { count: -up })}</Tag>
  );
}

interface OrderProps {
  readonly title: string;
  readonly claims: readonly PlacedClaim[];
  readonly moves: boolean;
}

function Order({ title, claims, moves }: OrderProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{title}</h3>
      <ol className="order">
        {claims.map((claim) => (
          <li key={claim.id}>
            <span className="order-claim" lang={claim.lang}>
              {claim.text}
            </span>
            <span className="meta">
              {moves && <Move claim={claim} />}
              <span>{t(`topic.${claim.topic}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Orders({ preview }: { preview: PrioritiesPreview }) {
  const { t } = useTranslation();
  const { total, moved, before, after } = preview;
  if (total === 0) return <p className="quiet">{t('priorities.empty')}</p>;
  return (
    <>
      <p role="status">{t('priorities.moved', { count: moved, total })}</p>
      <div className="orders">
        <Order title={t('priorities.before')} claims={before} moves={false} />
        <Order title={t('priorities.after')} claims={after} moves />
      </div>
    </>
  );
}

/** The head of the inbox as it is and as the weights would order it, before anything is saved. */
export function QueuePreview({ weights }: { weights: Weights }) {
  const { t } = useTranslation();
  const preview = useRead('previewPriorities', { body: { weights } }, { keep: true });
  return (
    <section className="weights-preview" aria-labelledby="weights-preview">
      <h2 id="weights-preview">{t('priorities.preview')}</h2>
      <Loaded query={preview}>{(data) => <Orders preview={data} />}</Loaded>
    </section>
  );
}
