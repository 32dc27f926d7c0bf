import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../core/api/routes.ts';
import type { SourceDetail } from '../../core/api/source-views.ts';
import { useServices, useUser } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFormat } from '../ui/use-format.ts';

const LEAST = 10;

/** What a removal takes away and what it leaves, said before anything is pressed. */
function Consequences({ collected }: Pick<SourceDetail, 'collected'>) {
  const { t } = useTranslation();
  return (
    <dl className="consequences">
      <dt>{t('removal.goes')}</dt>
      <dd>{t('removal.goesList', collected)}</dd>
      <dt>{t('removal.stays')}</dt>
      <dd>{t('removal.staysList')}</dd>
    </dl>
  );
}

function useDecision({ view: { source } }: SourceDetail) {
  const { t } = useTranslation();
  const { notice } = useServices();
  const decide = useWrite('decideSource', ['sources', 'source', 'status', 'audit']);
  const act = (body: BodyOf<'decideSource'>, onDone?: () => void): void =>
    decide.mutate(
      { params: { id: source.id }, body },
      {
        onSuccess: () => {
          notice.set({ tone: 'good', text: t(`sourceDecided.${body.decision}`, { name: source.name }) });
          onDone?.();
        },
      },
    );
  return { act, busy: decide.isPending, error: decide.error };
}

/** Asks for a source to be removed with all that came from it; a second person confirms. */
export function RemovalDialog({ detail, onClose }: { detail: SourceDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { act, busy, error } = useDecision(detail);
  const [reason, setReason] = useState('');
  const missing = reason.trim().length < LEAST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!missing) act({ decision: 'ask-removal', reason }, onClose);
  };
  return (
    <Modal title={t('removal.title', { name: detail.view.source.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <Consequences collected={detail.collected} />
        <p>{t('removal.second')}</p>
        <TextField
          label={t('removal.reason')}
          hint={t('removal.reasonHint')}
          value={reason}
          onChange={setReason}
          rows={3}
          max={500}
        />
        <Problem error={error} />
        <Button
          type="submit"
          tone="danger"
          busy={busy}
          disabledReason={missing ? t('form.atLeast', { count: LEAST }) : null}
        >
          {t('removal.submit')}
        </Button>
      </form>
    </Modal>
  );
}

/** A removal that waits for a second person: who asked and why, what would go and stay, and the decision. */
export function RemovalAsked({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useUser();
  const { act, busy, error } = useDecision(detail);
  const { removal, mayRemove } = detail.view;
  if (!removal) return null;
  const role = user.role === 'communicator' ? t('sources.roleReason') : null;
  return (
    <section className="card removal" aria-labelledby="removal-title">
      <h2 id="removal-title">{t('removal.title', { name: detail.view.source.name })}</h2>
      <p>{t('removal.asked', { name: removal.by, at: format.dateTime(removal.at) })}</p>
      <blockquote>{removal.reason}</blockquote>
      <Consequences collected={detail.collected} />
      <p>{t('removal.explain')}</p>
      <Problem error={error} />
      <div className="source-actions">
        <Button
          tone="danger"
          busy={busy}
          disabledReason={role ?? (mayRemove ? null : t('removal.yours'))}
          onPress={() => act({ decision: 'remove' })}
        >
          {t('removal.confirm')}
        </Button>
        <Button busy={busy} disabledReason={role} onPress={() => act({ decision: 'keep' })}>
          {t('removal.keep')}
        </Button>
      </div>
    </section>
  );
}
