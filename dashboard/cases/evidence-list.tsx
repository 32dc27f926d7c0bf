import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import type { Evidence } from '../../core/domain/desk.ts';
import { ArchiveAsk } from '../articles/archive-ask.tsx';
import { ArticleLink } from '../articles/article-link.tsx';
import { useServices } from '../data/context.ts';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import { Tag } from '../ui/tag.tsx';
import { useFormat } from '../ui/use-format.ts';

/** That the page was read by the crawler and its wording kept with the case; nothing for pages that it does not read. */
function KeptLine({ detail, url }: { detail: CaseDetail; url: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kept = detail.kept.findLast(({ urls }) => urls.includes(url));
  if (!kept) return null;
  return (
    <p className="quiet">
      <Icon name="check" /> {t('evidence.kept', { at: format.date(kept.keptAt) })} ·{' '}
      <ArticleLink articleId={kept.articleId} from={{ case: detail.case.id }} wordings={1} />
    </p>
  );
}

/** The copy in a web archive: asking for it, and entering it with the evidence once it is there. */
function EvidenceArchive({ detail, item }: { detail: CaseDetail; item: Evidence }) {
  const { t } = useTranslation();
  const caseId = detail.case.id;
  const enter = useCaseWrite('enterArchived', caseId);
  if (detail.case.status === 'closed') return null;
  return (
    <ArchiveAsk archive={detail.archive} url={item.url} subject={{ caseId, evidenceId: item.id }}>
      {({ archivedUrl }) =>
        archivedUrl !== item.archivedUrl && (
          <>
            <Button
              tone="quiet"
              busy={enter.isPending}
              onPress={() => enter.mutate({ params: { id: caseId, evidenceId: item.id } })}
            >
              {t('archive.enter')}
            </Button>
            <Problem error={enter.error} />
          </>
        )
      }
    </ArchiveAsk>
  );
}

/** The evidence of a case, each with what it shows. Removing can be taken back. */
export function EvidenceList({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { notice } = useServices();
  const caseId = detail.case.id;
  const remove = useCaseWrite('removeEvidence', caseId);
  const add = useCaseWrite('addEvidence', caseId);
  const removeOne = ({ id, caseId: _case, addedBy: _by, ...body }: Evidence): void =>
    remove.mutate(
      { params: { id: caseId, evidenceId: id } },
      {
        onSuccess: () => {
          const undo = (): void => {
            notice.set(null);
            add.mutate({ params: { id: caseId }, body });
          };
          notice.set({ tone: 'good', text: t('evidence.removed'), undo });
        },
      },
    );
  if (detail.evidence.length === 0) return <p className="quiet">{t('evidence.none')}</p>;
  return (
    <>
      <Problem error={remove.error ?? add.error} />
      <ol className="evidence">
        {detail.evidence.map((item) => (
          <li key={item.id}>
            <p>{item.shows}</p>
            <p className="quiet">
              <Tag>{t(`evidence.${item.kind}`)}</Tag> {item.publisher} ·{' '}
              <External href={item.url}>{item.title}</External>
              {item.archivedUrl && (
                <>
                  {' '}
                  · <External href={item.archivedUrl}>{t('evidence.archived')}</External>
                </>
              )}{' '}
              · {t('evidence.read', { at: format.date(item.accessedAt) })}
            </p>
            <KeptLine detail={detail} url={item.url} />
            <EvidenceArchive detail={detail} item={item} />
            {detail.case.status !== 'closed' && (
              <Button tone="quiet" busy={remove.isPending} onPress={() => removeOne(item)}>
                {t('evidence.remove')}
                <span className="visually-hidden">: {item.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
