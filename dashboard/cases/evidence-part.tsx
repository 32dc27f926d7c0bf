import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { MatchList } from '../inbox/match-list.tsx';
import { SightingList } from '../inbox/sighting-list.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceList } from './evidence-list.tsx';

/** What is claimed, where it was seen, what was checked before, and the evidence so far. */
export function EvidencePart({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const reasons = detail.claims.flatMap((claim) => claim.reasons);
  return (
    <div className="two-columns">
      <section>
        <h2>{t('case.evidence')}</h2>
        <EvidenceList detail={detail} />
        {detail.case.status !== 'closed' && <EvidenceForm caseId={detail.case.id} />}
      </section>
      <section>
        <h2>{t('case.claims', { count: detail.claims.length })}</h2>
        <ul className="claims">
          {detail.claims.map((claim) => (
            <li key={claim.id} lang={claim.lang}>
              {claim.canonical ?? claim.text}
            </li>
          ))}
        </ul>
        <h2>{t('case.seen')}</h2>
        <SightingList sightings={detail.sightings} reasons={reasons} from={{ case: detail.case.id }} />
        <h2>{t('claim.checked')}</h2>
        <MatchList matches={detail.matches} />
      </section>
    </div>
  );
}
