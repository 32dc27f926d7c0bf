import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../core/api/routes.ts';
import type { SourceView } from '../../core/api/source-views.ts';
import { useServices, useUser } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';

type SourceDecision = BodyOf<'decideSource'>['decision'];

/** What can be decided about a source in its state at once. Approval is a second person's. */
export function SourceActions({ view }: { view: SourceView }) {
  const { t } = useTranslation();
  const user = useUser();
  const { notice } = useServices();
  const decide = useWrite('decideSource', ['sources', 'source', 'status', 'audit']);
  const crawl = useWrite('crawlSource', ['sources', 'source']);
  const { source, removal } = view;
  const params = { id: source.id };
  const role = user.role === 'communicator' ? t('sources.roleReason') : null;
  const act = (decision: SourceDecision, back?: SourceDecision): void =>
    decide.mutate(
      { params, body: { decision } },
      {
        onSuccess: () =>
          notice.set({
            tone: 'good',
            text: t(`sourceDecided.${decision}`, { name: source.name }),
            ...(back && { undo: () => act(back, decision) }),
          }),
      },
    );
  const poll = (): void =>
    crawl.mutate({ params }, { onSuccess: () => notice.set({ tone: 'good', text: t('sources.crawlSoon') }) });
  return (
    <div className="source-actions">
      <Problem error={decide.error ?? crawl.error} />
      {source.status === 'proposed' && (
        <>
          <Button
            tone="primary"
            busy={decide.isPending}
            disabledReason={role ?? (view.mayApprove ? null : t('sources.secondPerson'))}
            onPress={() => act('approve')}
          >
            {t('sources.approve')}
          </Button>
          <Button busy={decide.isPending} disabledReason={role} onPress={() => act('refuse')}>
            {t('sources.refuse')}
          </Button>
        </>
      )}
      {source.status === 'approved' && (
        <>
          <Button busy={crawl.isPending} onPress={poll}>
            {t('sources.crawl')}
          </Button>
          <Button busy={decide.isPending} disabledReason={role} onPress={() => act('pause', 'resume')}>
            {t('sources.pause')}
          </Button>
        </>
      )}
      {source.status === 'paused' && !removal && (
        <Button busy={decide.isPending} disabledReason={role} onPress={() => act('resume', 'pause')}>
          {t('sources.resume')}
        </Button>
      )}
    </div>
  );
}
