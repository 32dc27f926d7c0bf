import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Wording } from '../../core/api/article-routes.ts';
import { DateTime } from '../ui/time.tsx';

function Headers({ wording }: { wording: Wording }) {
  const { t } = useTranslation();
  const { receipt } = wording;
  if (!receipt) return null;
  const headers = [
    ['content-type', receipt.contentType],
    ['etag', receipt.etag],
    ['last-modified', receipt.lastModified],
    ['date', receipt.date],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return (
    <>
      <dt>{t('article.readAs')}</dt>
      <dd>{t(`receipt.${receipt.as}`)}</dd>
      <dt>{t('article.address')}</dt>
      <dd className="address">{receipt.url ?? t('article.noAddress')}</dd>
      <dt>{t('article.headers')}</dt>
      <dd>
        {headers.length === 0
          ? t('article.noHeaders')
          : headers.map((line) => <code key={line}>{line}</code>)}
      </dd>
    </>
  );
}

/** What shows that an article read so: when and how it came, the hashes of what was received, and the copies that cases keep. */
export function ReceiptCard({ wording, title }: { wording: Wording; title: string }) {
  const { t } = useTranslation();
  return (
    <section className="card receipt">
      <h3>{title}</h3>
      <dl className="source-entry">
        <dt>{t('article.fetched')}</dt>
        <dd>
          <DateTime at={wording.fetchedAt} />
        </dd>
        {wording.modifiedAt && (
          <>
            <dt>{t('article.modified')}</dt>
            <dd>
              <DateTime at={wording.modifiedAt} />
            </dd>
          </>
        )}
        <Headers wording={wording} />
        <dt>{t('article.bytesHash')}</dt>
        <dd>
          <code>{wording.bytesHash}</code>
        </dd>
        <dt>{t('article.textHash')}</dt>
        <dd>
          <code>{wording.contentHash}</code>
        </dd>
        <dt>{t('article.kept')}</dt>
        <dd>
          {wording.kept.length === 0 && t('article.notKept')}
          {wording.kept.map(({ hash, caseId, keptAt }) => (
            <p key={`${caseId} ${hash}`}>
              <a className="button" href={`/api/snapshots/${hash}`} download>
                {t('article.download')}
              </a>{' '}
              <Link href={`/cases/${caseId}`}>{t('article.keptBy')}</Link> <DateTime at={keptAt} />
              <code>{hash}</code>
            </p>
          ))}
        </dd>
      </dl>
    </section>
  );
}
