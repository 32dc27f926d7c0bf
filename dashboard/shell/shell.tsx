import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useKeys } from '../data/use-keys.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Nav } from './nav.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Pages } from './pages.tsx';
import { StatusLine } from './status-line.tsx';

/** The frame around every page: navigation, connection, notices, status. */
export function Shell() {
  const { t } = useTranslation();
  const [keysShown, showKeys] = useState(false);
  useKeys({ '?': () => showKeys(true) });
  return (
    <Router base="/desk">
      <div className="shell">
        <a className="skip" href="#content">
          {t('nav.skip')}
        </a>
        <Nav onShowKeys={() => showKeys(true)} />
        <div className="shell-body">
          <ConnectionBanner />
          <main id="content" tabIndex={-1}>
            <Pages />
          </main>
          <NoticeBar />
          <StatusLine />
        </div>
        {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
      </div>
    </Router>
  );
}
