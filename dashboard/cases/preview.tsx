import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { useRead } from '../data/queries.ts';
import { Loaded } from '../ui/loaded.tsx';

/** The public page as it will be, from the saved draft. Its scripts and forms do nothing here. */
export function Preview({ detail, unsaved }: { detail: CaseDetail; unsaved: boolean }) {
  const { t } = useTranslation();
  const { draft, id } = detail.case;
  const possible = draft !== null && detail.evidence.length > 0;
  const preview = useRead('preview', { params: { id } }, { enabled: possible });
  return (
    <>
      <h2>{t('preview.title')}</h2>
      <p className="quiet" role="status">
        {t(possible ? (unsaved ? 'preview.older' : 'preview.current') : 'preview.notYet')}
      </p>
      {possible && (
        <Loaded query={preview}>
          {({ html }) => (
            <iframe
              className="preview"
              title={t('preview.title')}
              srcDoc={html}
              sandbox="allow-same-origin"
            />
          )}
        </Loaded>
      )}
    </>
  );
}
