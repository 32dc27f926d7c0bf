import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { RebuttalDraft } from './use-rebuttal-draft.ts';

/** Says that somebody else saved while this member was typing, and lets them choose; neither text is lost unasked. */
export function DraftConflict({ detail, draft }: { detail: CaseDetail; draft: RebuttalDraft }) {
  const { t } = useTranslation();
  const newest = detail.case.draftVersion;
  if (!draft.changed || draft.value.basedOn === newest) return null;
  return (
    <div className="note warn" role="alert">
      <p>
        <Icon name="warn" /> {t('conflict.text')}
      </p>
      <Button onPress={() => draft.change({ basedOn: newest })}>{t('conflict.mine')}</Button>{' '}
      <Button onPress={draft.settle}>{t('conflict.theirs')}</Button>
    </div>
  );
}
