import { useTranslation } from 'react-i18next';
import type { ClaimDetail, InboxItem } from '../../core/api/views.ts';
import type { Claim } from '../../core/domain/claim.ts';
import { reasonText } from '../../core/domain/reason-texts.ts';
import { isInterfaceLanguage } from '../data/preferences.ts';
import { questionText } from '../priorities/question-text.ts';
import { useFormat } from '../ui/use-format.ts';
import { ExampleList } from './example-list.tsx';

/** Each reason in the reader's language, with the words it points at where it points at some. */
function Reasons({ claim }: { claim: Claim }) {
  const { t, i18n } = useTranslation();
  const lang = isInterfaceLanguage(i18n.language) ? i18n.language : 'en';
  if (claim.reasons.length === 0) return null;
  return (
    <>
      {' '}
      {t('claim.because')}{' '}
      {claim.reasons.map((reason, index) => (
        <span key={`${reason.code} ${reason.start}`}>
          {index > 0 && '; '}
          {reasonText(reason.code, lang)}
          {reason.start !== null && reason.end !== null && (
            <>
              {' '}
              <q lang={claim.lang}>{claim.text.slice(reason.start, reason.end)}</q>
            </>
          )}
        </span>
      ))}
      .
    </>
  );
}

/** Which questions of the desk put it where it stands, and how much each counted. Less than half a point is not worth a line. */
function PlaceReasons({ item }: { item: InboxItem }) {
  const { t } = useTranslation();
  const points = (share: number): number => Math.round(share * 100);
  const counted = item.counted.filter(({ share }) => points(share) > 0);
  return (
    <>
      {t('claim.points', { points: points(item.priority) })}
      <ul className="counted">
        {counted.map(({ question, share }) => (
          <li key={question}>
            {questionText(t, question)} <b>+{points(share)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why the claim is here, each reason in words with its figure. The machine suggests; a person decides. */
export function WhyList({ detail }: { detail: ClaimDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { claim, publishers, independentReports } = detail.item;
  const copies = detail.sightings.filter((view) => view.sighting.duplicateOf !== null).length;
  return (
    <dl className="why">
      <dt>{t('claim.checkable')}</dt>
      <dd>
        {t('claim.checkworthy', { percent: format.percent(claim.checkworthy) })}
        <Reasons claim={claim} />
      </dd>
      <dt>{t('claim.examples')}</dt>
      <dd>
        <ExampleList claimId={claim.id} />
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
      <dt>{t('claim.place')}</dt>
      <dd>
        <PlaceReasons item={detail.item} />
      </dd>
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
