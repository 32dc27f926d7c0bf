import type { ParseKeys, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../core/errors.ts';

/** Errors that have words in the interface's language, by their stable code. */
export const errorWords: Readonly<Record<string, ParseKeys>> = {
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
  'fetch.encoding': 'reading.unreadable',
  'images.failed': 'reading.images',
  'images.timeout': 'reading.images',
  'browser.missing': 'reading.noBrowser',
  'browser.render-failed': 'reading.notDrawn',
  'input.invalid': 'error.invalid',
  'case.closed': 'error.caseClosed',
  'case.published': 'error.casePublished',
  'case.no-draft': 'error.noDraft',
  'case.no-evidence': 'error.noEvidence',
  'case.incomplete': 'error.caseIncomplete',
  'case.approved-once': 'error.approvedOnce',
  'case.no-first-approval': 'error.noFirstApproval',
  'case.invalid-markup': 'error.invalidMarkup',
  'case.no-correction-text': 'error.noCorrectionText',
  'case.settled': 'error.settled',
  'evidence.known': 'error.evidenceKnown',
  'claim.incomplete': 'error.claimIncomplete',
  'claim.decided': 'error.claimDecided',
  'source.wrong-state': 'error.sourceState',
  'source.no-reason': 'error.noReason',
  'member.login-taken': 'error.loginTaken',
  'archive.off': 'error.archiveOff',
  'archive.refused': 'error.archiveRefused',
  'archive.no-copy': 'error.archiveNoCopy',
};

/** Errors whose words leave out what it was about: an address, a field, a limit. The server's own, in English, say it. */
const vague =
  /^(input\.invalid|egress|fetch|feed|sitemap|extract|images|browser|crawl|opml\.unreadable|case\.invalid-markup|source\.wrong-state)/;

/** An error for a reader: in the interface's language, and beside it the server's own words (English) where they say more. */
export interface ToldError {
  /** Null where the interface's language has no words for it. */
  readonly words: string | null;
  readonly detail: string | null;
}

/** Tells what an error with this code and these words of the server's is. */
export function tellError(t: TFunction, code: string, text: string): ToldError {
  const key = errorWords[code];
  return { words: key ? String(t(key)) : null, detail: !key || vague.test(code) ? text : null };
}

/** An error in one line that a person can act on; for notices, which have no room for more. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof AppError && error.public)) return t('error.unknown');
    const { words, detail } = tellError(t, error.code, error.message);
    return words ?? detail ?? t('error.unknown');
  };
}
