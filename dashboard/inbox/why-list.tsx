import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../core/api/views.ts';
import { useFormat } from '../ui/use-format.ts';

/** Why the claim is here, each reason in words with its figure. The machine suggests; a person decides. */
export function WhyList({ detail }: { detail: ClaimDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { claim, publishers, independentReports } = detail.item;
  const copies = detail.sightings.filter((view) => view.sighting.duplicateOf !== null).length;
  const phrases = claim.reasons.filter((reason) => reason.text !== '');
  return (
    <dl className="why">
      <dt>{t('claim.checkable')}</dt>
      <dd>
        {t('claim.checkworthy', { percent: format.percent(claim.checkworthy) })}
        {phrases.length > 0 && (
          <>
            {' '}
            {t('claim.because')}{' '}
            {phrases.map((reason, index) => (
              <span key={`${reason.code} ${reason.text}`}>
                {index > 0 && ', '}
                <q lang={claim.lang}>{reason.text}</q>
              </span>
            ))}
          </>
        )}
      </dd>
      <dt>{t('claim.spreading')}</dt>
      <dd>
        {t('claim.reports', { count: independentReports })} {t('claim.fromPublishers', { count: publishers })}
        {copies > 0 && <>; {t('claim.copies', { count: copies })}</>}
      </dd>
      {detail.signals.map((signal) => (
        <div key={signal.id} className="why-row">
          <dt>{t(`why.${signal.kind}`)}</dt>
          <dd>
            {t('claim.signal', {
              count: signal.independentReports,
              expected: format.number(signal.expected),
              at: format.dateTime(signal.at),
            })}
          </dd>
        </div>
      ))}
      {detail.narrative && (
        <>
          <dt>{t('claim.narrative')}</dt>
          <dd>
            <q>{detail.narrative.title}</q> ·{' '}
            {t('narratives.claims', { count: detail.narrative.claimIds.length })}
          </dd>
        </>
      )}
    </dl>
  );
}
