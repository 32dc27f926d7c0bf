import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseDetail } from '../../core/api/views.ts';
import { useRead } from '../data/queries.ts';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useFormat } from '../ui/use-format.ts';
import { CaseTabs } from './case-tabs.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { PublicationPanel } from './publication-panel.tsx';
import { RebuttalPart } from './rebuttal-part.tsx';
import { StatusTag } from './status-tag.tsx';
import { Timeline } from './timeline.tsx';
import { useRebuttalDraft } from './use-rebuttal-draft.ts';

/** One case: what stands between it and publication on top, then its evidence, its rebuttal or its history. */
export function CasePage({ id, part }: { id: string; part: string | undefined }) {
  const { t } = useTranslation();
  const query = useRead('case', { params: { id } });
  if (query.data) return <CaseBody detail={query.data} part={part} />;
  return (
    <Page title={t('cases.title')} actions={<Link href="/cases">{t('case.all')}</Link>}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function CaseBody({ detail, part }: { detail: CaseDetail; part: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const draft = useRebuttalDraft(detail);
  const { case: state } = detail;
  const lead = (
    <>
      <StatusTag status={state.status} /> {t(`topic.${state.topic}`)} · {format.language(state.lang)} ·{' '}
      {t('case.opened', { at: format.dateTime(state.openedAt) })}
      {detail.publicUrl && (
        <>
          {' '}
          · <External href={detail.publicUrl}>{t('case.publicPage')}</External>
        </>
      )}
    </>
  );
  return (
    <Page title={state.title} lead={lead} actions={<Link href="/cases">{t('case.all')}</Link>}>
      {detail.corpusAway && (
        <p className="note warn" role="status">
          <Icon name="warn" /> {t('case.corpusAway')}
        </p>
      )}
      <PublicationPanel detail={detail} unsaved={draft.changed} />
      <CaseTabs id={state.id} part={part} detail={detail} />
      {part === 'rebuttal' ? (
        <RebuttalPart detail={detail} draft={draft} />
      ) : part === 'history' ? (
        <Timeline entries={detail.timeline} />
      ) : (
        <EvidencePart detail={detail} />
      )}
    </Page>
  );
}
