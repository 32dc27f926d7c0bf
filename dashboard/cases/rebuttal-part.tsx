import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { Preview } from './preview.tsx';
import { RebuttalForm } from './rebuttal-form.tsx';
import type { RebuttalDraft } from './use-rebuttal-draft.ts';

/** The rebuttal's editor with the public page beside it. */
export function RebuttalPart({ detail, draft }: { detail: CaseDetail; draft: RebuttalDraft }) {
  const { t } = useTranslation();
  return (
    <div className="two-columns">
      <section aria-label={t('case.rebuttalTab')}>
        {detail.publicUrl && <p className="note">{t('rebuttal.correctionHint')}</p>}
        <RebuttalForm detail={detail} draft={draft} />
      </section>
      <section className="preview-pane" aria-label={t('preview.title')}>
        <Preview detail={detail} unsaved={draft.changed} />
      </section>
    </div>
  );
}
