import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../core/api/views.ts';
import { Ago } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ClaimWording } from './claim-wording.tsx';
import { MatchList } from './match-list.tsx';
import { SightingList } from './sighting-list.tsx';
import { SpreadChart } from './spread-chart.tsx';
import { WhyList } from './why-list.tsx';
import { WhyTag } from './why-tag.tsx';

/** A claim with all that helps to decide about it: context, reasons, matches, spread. */
export function ClaimView({ detail }: { detail: ClaimDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { claim, why } = detail.item;
  const [first] = why;
  return (
    <article className="claim">
      <p className="kicker">
        {first && <WhyTag why={first} />}
        <span>
          {t(`topic.${claim.topic}`)} · {format.language(claim.lang)} · {t('claim.firstSeen')}{' '}
          <Ago at={claim.firstSeenAt} />
        </span>
      </p>
      <ClaimWording detail={detail} />
      <SightingList sightings={detail.sightings} reasons={claim.reasons} from={{ claim: claim.id }} />
      <h3>{t('claim.why')}</h3>
      <WhyList detail={detail} />
      <h3>{t('claim.checked')}</h3>
      <MatchList matches={detail.matches} />
      <h3>{t('claim.spread')}</h3>
      <SpreadChart detail={detail} />
    </article>
  );
}
