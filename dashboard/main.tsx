import './no-eval.ts';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { hasCode } from '../core/errors.ts';
import { createApiClient } from './api-client.ts';
import { App } from './app.tsx';
import { type Notice, type Services, ServicesContext } from './data/context.ts';
import { createDrafts } from './data/drafts.ts';
import { createPreferences, isInterfaceLanguage, type Preferences } from './data/preferences.ts';
import { shouldRetry } from './data/retry.ts';
import { createStore } from './data/store.ts';
import { createWords } from './i18n.ts';

const NOW_EVERY_MS = 30_000;

function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function createServices(): Services {
  const reached = createStore(true);
  const now = createStore(Date.now());
  setInterval(() => now.set(Date.now()), NOW_EVERY_MS);
  return {
    api: createApiClient({ fetch: window.fetch.bind(window), onReach: reached.set }),
    drafts: createDrafts(window.localStorage),
    preferences: createPreferences(window.localStorage),
    now,
    reached,
    notice: createStore<Notice | null>(null),
  };
}

/** Keeps answers; when any call finds the session ended, the session is asked again and the sign-in shows. */
function createQueryClient(): QueryClient {
  const askSession = (error: unknown): void => {
    if (hasCode(error, 'session.needed')) client.invalidateQueries({ queryKey: ['session'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => query.queryKey[0] !== 'session' && askSession(error),
    }),
    mutationCache: new MutationCache({ onError: askSession }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 5_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

async function start(root: HTMLElement): Promise<void> {
  const services = createServices();
  const { preferences } = services;
  applyTheme(preferences.get().theme);
  preferences.watch(() => applyTheme(preferences.get().theme));
  const browser = navigator.languages.map((tag) => tag.slice(0, 2)).find(isInterfaceLanguage);
  const words = await createWords(preferences.get().lang ?? browser ?? 'en');
  createRoot(root).render(
    <ServicesContext value={services}>
      <I18nextProvider i18n={words}>
        <QueryClientProvider client={createQueryClient()}>
          <App />
        </QueryClientProvider>
      </I18nextProvider>
    </ServicesContext>,
  );
}

const root = document.getElementById('desk');
if (root) await start(root);
