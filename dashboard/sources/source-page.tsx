import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SourceDetail } from '../../core/api/source-views.ts';
import { channelsOf } from '../../core/domain/source.ts';
import { useUser } from '../data/context.ts';
import { useRead } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { External } from '../ui/external.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { SeriesTable } from '../ui/series-table.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import { DateTime } from '../ui/time.tsx';
import { useFormat } from '../ui/use-format.ts';
import { FeedTable } from './feed-table.tsx';
import { GlanceTags } from './glance-tag.tsx';
import { HealthNotes, PerDay } from './health-notes.tsx';
import { LookPanel } from './look-panel.tsx';
import { PaceDialog } from './pace-dialog.tsx';
import { RemovalAsked, RemovalDialog } from './removal.tsx';
import { SourceActions } from './source-actions.tsx';
import { useLook } from './use-look.ts';

/** What would be read, for whoever decides: the channels of the proposal and what they list now. */
function WouldRead({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const look = useLook();
  const { source } = detail.view;
  const channels = channelsOf(source);
  return (
    <section>
      <h2>{t('sources.would')}</h2>
      <ul className="channels">
        {channels.map(({ kind, url }) => (
          <li key={url}>
            {t(`channelKind.${kind}`)} <span className="address">{url}</span>
          </li>
        ))}
      </ul>
      <Button busy={look.busy} onPress={() => look.start(source.homepage, channels)}>
        {t(look.found ? 'look.again' : 'look.preview')}
      </Button>
      <LookPanel look={look} />
    </section>
  );
}

function Health({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const { feeds, health } = detail.view;
  const series = { label: t('sources.articlesADay'), buckets: health.days };
  return (
    <section>
      <h2>{t('sources.health')}</h2>
      <HealthNotes health={health} />
      <Sparkline {...series} />
      <p>
        <PerDay health={health} />
      </p>
      <p className="hint">{t('sources.howExpected')}</p>
      <SeriesTable {...series} />
      <FeedTable feeds={feeds} />
    </section>
  );
}

function Entered({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const { source, proposedBy, approvedBy } = detail.view;
  return (
    <dl className="source-entry">
      <dt>{t('sources.reason')}</dt>
      <dd>
        <q>{source.reason}</q>
      </dd>
      <dt>{t('sources.terms')}</dt>
      <dd>{source.terms || t('sources.noTerms')}</dd>
      <dt>{t('sources.entered')}</dt>
      <dd>
        {t('sources.proposedBy', { name: proposedBy })}
        {approvedBy && <> · {t('sources.approvedBy', { name: approvedBy })}</>}
      </dd>
    </dl>
  );
}

/** How gently it is read, and ways to slow it down or to take it away; each in a dialog. */
function Acts({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const user = useUser();
  const [open, setOpen] = useState<'pace' | 'removal' | null>(null);
  const { source, removal } = detail.view;
  const role = user.role === 'communicator' ? t('sources.roleReason') : null;
  const pause =
    source.minDelaySeconds === null
      ? t('pace.pausePolite')
      : t('pace.pauseOwn', { count: source.minDelaySeconds });
  const removable = (source.status === 'paused' || source.status === 'refused') && !removal;
  return (
    <section>
      <h2>{t('pace.title')}</h2>
      <p>{t('pace.now', { budget: source.dailyBudget, pause })}</p>
      <div className="source-actions">
        <Button disabledReason={role} onPress={() => setOpen('pace')}>
          {t('pace.open')}
        </Button>
        {removable && (
          <Button tone="danger" disabledReason={role} onPress={() => setOpen('removal')}>
            {t('removal.ask')}
          </Button>
        )}
      </div>
      {open === 'pace' && <PaceDialog source={source} onClose={() => setOpen(null)} />}
      {open === 'removal' && <RemovalDialog detail={detail} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Log({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('sources.log')}</h2>
      {detail.log.length === 0 ? (
        <p className="quiet">{t('sources.noLog')}</p>
      ) : (
        <DataTable
          caption={t('sources.log')}
          rows={detail.log.slice(0, 50)}
          idOf={({ at, code, text }) => `${at} ${code} ${text}`}
          columns={[
            { key: 'at', head: t('sources.logAt'), cell: ({ at }) => <DateTime at={at} /> },
            {
              key: 'text',
              head: t('sources.logText'),
              cell: ({ code, text }) => (
                <>
                  {t(`note.${code}`)}
                  <small className="told" lang="en">
                    {text}
                  </small>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Source({ detail }: { detail: SourceDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = detail;
  const { source } = view;
  const removed = source.status === 'removed';
  return (
    <Page
      title={source.name}
      lead={
        <>
          {t(`sourceKind.${source.kind}`)} · {format.country(source.country)} ·{' '}
          {source.languages.map(format.language).join(', ')} ·{' '}
          <External href={source.homepage}>{new URL(source.homepage).host}</External>
        </>
      }
      actions={<Link href="/sources">{t('sources.all')}</Link>}
    >
      <div className="source-page">
        <div className="source-head">
          <GlanceTags view={view} />
        </div>
        <RemovalAsked detail={detail} />
        <Entered detail={detail} />
        <SourceActions view={view} />
        {source.status === 'proposed' && <WouldRead detail={detail} />}
        {!removed && source.status !== 'proposed' && <Health detail={detail} />}
        {!removed && <Acts detail={detail} />}
        {!removed && source.status !== 'proposed' && <Log detail={detail} />}
      </div>
    </Page>
  );
}

/** One source: its state, who let it in and why, what would be or is read, how it does, and what can be done. */
export function SourcePage({ id }: { id: string }) {
  const query = useRead('source', { params: { id } }, { everyMs: 30_000 });
  return <Loaded query={query}>{(detail) => <Source detail={detail} />}</Loaded>;
}
