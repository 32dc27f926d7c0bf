import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useUser } from '../data/context.ts';
import { useRead, useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Tag } from '../ui/tag.tsx';
import { useFormat } from '../ui/use-format.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { NavLink } from './nav-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The desk's navigation: beside the page on wide screens, behind a button on small ones. */
export function Nav({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const user = useUser();
  const client = useQueryClient();
  const [location] = useLocation();
  const [openedAt, openAt] = useState<string | null>(null);
  const open = openedAt === location;
  const status = useRead('status', {}).data;
  const sourcesDown = status?.corpus?.sourcesDown ?? 0;
  const inbox = useRead('claims', { query: { state: 'open', limit: 1 } }).data;
  const signOut = useWrite('signOut', []);
  const leave = (): void => signOut.mutate({}, { onSuccess: () => client.resetQueries() });
  return (
    <header className={open ? 'nav open' : 'nav'}>
      <div className="nav-head">
        <p className="brand">
          Claimwatch
          {status?.demo && <small>{t('nav.demo')}</small>}
        </p>
        <button
          type="button"
          className="button menu"
          aria-expanded={open}
          aria-controls="nav-body"
          onClick={() => openAt(open ? null : location)}
        >
          <Icon name="menu" /> {t('nav.menu')}
        </button>
      </div>
      <div className="nav-body" id="nav-body">
        <nav aria-label={t('nav.label')}>
          <NavLink to="/inbox" label={t('nav.inbox')} aside={inbox && <b>{format.number(inbox.total)}</b>} />
          <NavLink to="/cases" label={t('nav.cases')} />
          <NavLink to="/narratives" label={t('nav.narratives')} />
          <p className="nav-section">{t('nav.publish')}</p>
          <NavLink to="/publications" label={t('nav.publications')} />
          <NavLink to="/reports" label={t('nav.reports')} />
          <p className="nav-section">{t('nav.keep')}</p>
          <NavLink to="/priorities" label={t('nav.priorities')} />
          <NavLink
            to="/sources"
            label={t('nav.sources')}
            aside={
              sourcesDown > 0 ? (
                <Tag tone="warn" icon="warn">
                  {t('nav.down', { count: sourcesDown })}
                </Tag>
              ) : null
            }
          />
          {user.role === 'lead' && <NavLink to="/audit" label={t('nav.audit')} />}
          {user.role === 'lead' && <NavLink to="/members" label={t('nav.members')} />}
          {user.role === 'lead' && (
            <NavLink
              to="/system"
              label={t('nav.system')}
              aside={
                status && (!status.queue || !status.corpus || status.queue.dead > 0) ? (
                  <Tag tone="warn" icon="warn">
                    {t('nav.look')}
                  </Tag>
                ) : null
              }
            />
          )}
        </nav>
        <div className="nav-foot">
          <p>
            {user.name}
            <br />
            {t(`role.${user.role}`)}
          </p>
          <LanguageSwitch />
          <ThemeSwitch />
          <Button tone="quiet" onPress={onShowKeys} shortcut="?">
            {t('nav.keys')}
          </Button>
          <Button tone="quiet" onPress={leave} busy={signOut.isPending}>
            {t('nav.signOut')}
          </Button>
        </div>
      </div>
    </header>
  );
}
