import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const CasesPage = lazy(() => import('../cases/cases-page.tsx').then((m) => ({ default: m.CasesPage })));
const CasePage = lazy(() => import('../cases/case-page.tsx').then((m) => ({ default: m.CasePage })));
const ArticlePage = lazy(() =>
  import('../articles/article-page.tsx').then((m) => ({ default: m.ArticlePage })),
);
const NarrativesPage = lazy(() =>
  import('../narratives/narratives-page.tsx').then((m) => ({ default: m.NarrativesPage })),
);
const PublicationsPage = lazy(() =>
  import('../publications/publications-page.tsx').then((m) => ({ default: m.PublicationsPage })),
);
const SourcesPage = lazy(() =>
  import('../sources/sources-page.tsx').then((m) => ({ default: m.SourcesPage })),
);
const ProposePage = lazy(() =>
  import('../sources/propose-page.tsx').then((m) => ({ default: m.ProposePage })),
);
const ImportPage = lazy(() => import('../sources/import-page.tsx').then((m) => ({ default: m.ImportPage })));
const SourcePage = lazy(() => import('../sources/source-page.tsx').then((m) => ({ default: m.SourcePage })));
const ReportsPage = lazy(() =>
  import('../reports/reports-page.tsx').then((m) => ({ default: m.ReportsPage })),
);
const PrioritiesPage = lazy(() =>
  import('../priorities/priorities-page.tsx').then((m) => ({ default: m.PrioritiesPage })),
);
const AuditPage = lazy(() => import('../audit/audit-page.tsx').then((m) => ({ default: m.AuditPage })));
const MembersPage = lazy(() =>
  import('../members/members-page.tsx').then((m) => ({ default: m.MembersPage })),
);

const SystemPage = lazy(() => import('../system/system-page.tsx').then((m) => ({ default: m.SystemPage })));

/** Which page an address shows. All but the inbox are fetched when first opened. */
export function Pages() {
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <Redirect to="/inbox" replace />
        </Route>
        <Route path="/inbox/:id?">{({ id }) => <InboxPage id={id} />}</Route>
        <Route path="/cases" component={CasesPage} />
        <Route path="/cases/:id/:part?">{({ id, part }) => <CasePage key={id} id={id} part={part} />}</Route>
        <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={id} />}</Route>
        <Route path="/narratives" component={NarrativesPage} />
        <Route path="/publications" component={PublicationsPage} />
        <Route path="/sources" component={SourcesPage} />
        <Route path="/sources/new" component={ProposePage} />
        <Route path="/sources/import" component={ImportPage} />
        <Route path="/sources/entry/:id">{({ id }) => <SourcePage key={id} id={id} />}</Route>
        <Route path="/reports" component={ReportsPage} />
        <Route path="/priorities" component={PrioritiesPage} />
        <Route path="/audit" component={AuditPage} />
        <Route path="/members" component={MembersPage} />
        <Route path="/system" component={SystemPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
