import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../core/api/views.ts';
import { useServices, useUser } from '../data/context.ts';
import { useCaseWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import { approveReason, approverName, caseSteps, isSettled, publishReason, stepsDone } from './case-steps.ts';
import { CloseDialog } from './close-dialog.tsx';
import { NextStep } from './next-step.tsx';
import { PublishDialog } from './publish-dialog.tsx';

/** What still stands between the case and publication, who must act next, and the two acts of two people. */
export function PublicationPanel({ detail, unsaved }: { detail: CaseDetail; unsaved: boolean }) {
  const { t } = useTranslation();
  const user = useUser();
  const { notice } = useServices();
  const [asking, ask] = useState<'publish' | 'close' | null>(null);
  const approve = useCaseWrite('approve', detail.case.id);
  const view = { detail, user, unsaved };
  const done = stepsDone(detail);
  const approver = approverName(detail);
  const cannotApprove = approveReason(view);
  const cannotPublish = publishReason(view);
  const markup = detail.blockers.filter((blocker) => blocker.code === 'invalid-markup');
  const giveApproval = (): void =>
    approve.mutate(
      { params: { id: detail.case.id }, body: { draftVersion: detail.case.draftVersion } },
      { onSuccess: () => notice.set({ tone: 'good', text: t('case.approvedNow') }) },
    );
  return (
    <section className="panel" aria-label={t('case.toPublication')}>
      <NextStep detail={detail} />
      <ol className="steps">
        {caseSteps.map((step) => (
          <li key={step} className={done[step] ? 'done' : undefined}>
            <Icon name={done[step] ? 'check' : 'dot'} />
            <span>
              {t(`step.${step}`)}
              <small>
                {step === 'approve' && approver ? approver : t(done[step] ? 'step.done' : 'step.missing')}
              </small>
            </span>
          </li>
        ))}
      </ol>
      {markup.map((blocker) => (
        <p key={blocker.detail} className="note warn">
          <Icon name="warn" /> {t('blocker.invalid-markup')} <span lang="en">{blocker.detail}</span>
        </p>
      ))}
      <Problem error={approve.error} />
      {!isSettled(detail) && detail.case.status !== 'closed' && (
        <div className="panel-actions">
          <Button
            onPress={giveApproval}
            busy={approve.isPending}
            tone="primary"
            disabledReason={cannotApprove && t(`reason.${cannotApprove}`)}
          >
            {t('case.approve')}
          </Button>
          <Button
            onPress={() => ask('publish')}
            tone="primary"
            disabledReason={cannotPublish && t(`reason.${cannotPublish}`)}
          >
            {t(detail.publicUrl ? 'case.publishCorrection' : 'case.publish')}
          </Button>
          {!detail.publicUrl && (
            <Button tone="quiet" onPress={() => ask('close')}>
              {t('case.close')}
            </Button>
          )}
        </div>
      )}
      {asking === 'publish' && <PublishDialog detail={detail} onClose={() => ask(null)} />}
      {asking === 'close' && <CloseDialog caseId={detail.case.id} onClose={() => ask(null)} />}
    </section>
  );
}
