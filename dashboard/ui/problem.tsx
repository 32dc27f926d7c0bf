import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../core/errors.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Errors that have words in the interface's language. Others show the server's own words, which say what to do, in English. */
const known: Readonly<Record<string, ParseKeys>> = {
  'network.lost': 'error.lost',
  'network.unexpected': 'error.unexpected',
  'session.refused': 'error.signInRefused',
  'session.needed': 'error.signInNeeded',
  'session.too-many': 'error.tooMany',
  'session.role': 'error.role',
  'session.csrf': 'error.csrf',
  'server.failed': 'error.failed',
  'corpus.conflict': 'error.conflict',
  'corpus.away': 'error.corpusAway',
  'queue.away': 'error.queueAway',
  'desk.second-person': 'error.secondPerson',
  'input.not-found': 'error.notFound',
  'source.profile': 'refusal.profile',
  'source.group': 'refusal.group',
  'source.comments': 'refusal.comments',
  'source.log-in': 'refusal.log-in',
  'source.personal-blog': 'refusal.personal-blog',
  'source.known': 'reading.known',
  'source.no-address': 'reading.noAddress',
  'egress.refused': 'reading.egress',
  'fetch.disallowed': 'reading.disallowed',
  'fetch.robots-unreachable': 'reading.robotsUnreachable',
  'fetch.busy': 'reading.busy',
  'fetch.timeout': 'reading.timeout',
  'fetch.too-large': 'reading.tooLarge',
  'fetch.redirects': 'reading.redirects',
  'fetch.insecure': 'reading.insecure',
  'fetch.failed': 'reading.failed',
  'fetch.status': 'reading.status',
  'feed.unreadable': 'reading.noFeed',
  'feed.refused': 'reading.feedRefused',
  'sitemap.unreadable': 'reading.noSitemap',
  'extract.timeout': 'reading.slow',
  'extract.failed': 'reading.unreadable',
  'extract.no-article': 'reading.noArticle',
  'opml.unreadable': 'reading.noOpml',
  'opml.empty': 'reading.emptyList',
  'crawl.pages-failed': 'reading.pages',
  'crawl.foreign-page': 'reading.foreign',
  'crawl.budget-spent': 'reading.budget',
  'discover.enough': 'reading.enough',
};

/** The words of an error code in the interface's language; null where it has none. */
export function useCodeWords(): (code: string) => string | null {
  const { t } = useTranslation();
  return (code) => {
    const key = known[code];
    return key ? String(t(key)) : null;
  };
}

/** An error in words a person can act on. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  const wordsOf = useCodeWords();
  return (error) => {
    const words = error instanceof AppError ? wordsOf(error.code) : null;
    return words ?? (error instanceof AppError && error.public ? error.message : t('error.unknown'));
  };
}

/**
 * What went wrong elsewhere: in the interface's language where there are words for it, and below them the server's own, which name
 * what it was about; refusals of an address say all there is.
 */
export function ToldProblem({ code, text }: { code: string; text: string }) {
  const words = useCodeWords()(code);
  if (words === null) return <span lang="en">{text}</span>;
  return (
    <span>
      {words}
      {!code.startsWith('source.') && (
        <small className="told" lang="en">
          {text}
        </small>
      )}
    </span>
  );
}

/** An error in its place, with a way to try again where there is one. Screen readers hear it at once. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  if (!error) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <p>{textOf(error)}</p>
      {onRetry && <Button onPress={onRetry}>{t('form.retry')}</Button>}
    </div>
  );
}
