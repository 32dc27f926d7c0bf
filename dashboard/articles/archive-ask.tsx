import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveView } from '../../core/api/archive-routes.ts';
import type { BodyOf } from '../../core/api/routes.ts';
import { type Archiving, mayAskAgain } from '../../core/domain/archiving.ts';
import { useNow } from '../data/context.ts';
import { useRead, useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { External } from '../ui/external.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem, ToldProblem } from '../ui/problem.tsx';
import { DateTime } from '../ui/time.tsx';

const ASK_AGAIN_MS = 2_000;

/** A request as it is now: followed while the archive has not answered. */
function useArchiving(asked: Archiving | undefined): Archiving | undefined {
  const waiting = asked?.state === 'waiting';
  const followed = useRead(
    'archiving',
    { params: { id: asked?.id ?? '' } },
    { enabled: waiting, everyMs: ASK_AGAIN_MS, until: ({ state }) => state !== 'waiting' },
  );
  return waiting ? (followed.data ?? asked) : asked;
}

function Answer({ archiving, children }: { archiving: Archiving; children: ReactNode }) {
  const { t } = useTranslation();
  const { state, archive, archivedUrl, problem, endedAt, askedAt } = archiving;
  return (
    <div role="status">
      {state === 'kept' && archivedUrl && (
        <>
          <p className="quiet">
            <Icon name="check" /> <External href={archivedUrl}>{t('archive.kept', { archive })}</External> ·{' '}
            <DateTime at={endedAt ?? askedAt} />
          </p>
          {children}
        </>
      )}
      {state === 'waiting' && (
        <p className="quiet">
          <Icon name="clock" /> {t('archive.waiting', { archive })}
        </p>
      )}
      {problem && (
        <p className="quiet">
          <Icon name="warn" /> {state === 'failed' ? t('archive.failed', { archive }) : t('archive.again')}{' '}
          <ToldProblem {...problem} />
        </p>
      )}
    </div>
  );
}

interface ArchiveAskProps {
  /** The archive of the settings; without one there is nothing to ask, and nothing is shown. */
  readonly archive: ArchiveView | null;
  /** The page. */
  readonly url: string;
  readonly subject: BodyOf<'askArchive'>;
  /** What can be done with a copy that the archive keeps. */
  readonly children?: (kept: Archiving) => ReactNode;
}

/** Asks a web archive to keep a page, and shows what it answered. The button says who will be told. */
export function ArchiveAsk({ archive, url, subject, children }: ArchiveAskProps) {
  const { t } = useTranslation();
  const ask = useWrite('askArchive', ['case', 'article', 'archiving', 'audit']);
  const now = useNow();
  const archiving = useArchiving(archive?.asked.find((each) => each.url === url));
  if (!archive) return null;
  return (
    <div className="archive-ask">
      {archiving && <Answer archiving={archiving}>{children?.(archiving)}</Answer>}
      {(!archiving || (archiving.state !== 'kept' && mayAskAgain(archiving, now))) && (
        <Button tone="quiet" busy={ask.isPending} onPress={() => ask.mutate({ body: subject })}>
          {t('archive.ask', { archive: archive.host })}
        </Button>
      )}
      <Problem error={ask.error} />
    </div>
  );
}
