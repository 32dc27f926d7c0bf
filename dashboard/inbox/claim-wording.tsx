import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDetail } from '../../core/api/views.ts';
import { useUser } from '../data/context.ts';
import { Button } from '../ui/button.tsx';
import { DateTime } from '../ui/time.tsx';
import { WordingDialog } from './wording-dialog.tsx';
import { wordingsSeen } from './wordings-seen.ts';

/** The claim as people read it, who worded it, and how it was seen. Communicators read it; analysts and leads may word it. */
export function ClaimWording({ detail }: { detail: ClaimDetail }) {
  const { t } = useTranslation();
  const [editing, edit] = useState(false);
  const mayEdit = useUser().role !== 'communicator';
  const { claim, wording } = detail.item;
  // A narrative also holds what contradicts the claim: only its own sightings are other wordings of it.
  const seen = wordingsSeen(
    detail.sightings.filter(({ sighting }) => detail.same.includes(sighting.claimId)),
  );
  return (
    <>
      <h2 lang={claim.lang}>{wording.text}</h2>
      <div className="claim-wording">
        {wording.by && wording.at && (
          <span className="quiet">
            {t('wording.byWhom', { name: wording.by })} <DateTime at={wording.at} />
          </span>
        )}
        {mayEdit && (
          <Button tone="quiet" onPress={() => edit(true)}>
            {t('wording.edit')}
          </Button>
        )}
      </div>
      {seen.length > 0 && (
        <details className="fold">
          <summary>{t('wording.seen', { count: seen.length })}</summary>
          <ul className="seen">
            {seen.map(({ text, lang, times }) => (
              <li key={text}>
                <q lang={lang}>{text}</q>{' '}
                <span className="quiet">{t('wording.times', { count: times })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing && <WordingDialog detail={detail} seen={seen} onClose={() => edit(false)} />}
    </>
  );
}
