import type { InboxItem } from '../../core/api/views.ts';
import type { RebuttalContent } from '../../core/domain/desk.ts';
import { hasCode } from '../../core/errors.ts';
import { foldText } from '../../core/fold.ts';
import type { Manifest } from '../../demo/manifest.ts';
import { type DeskClient, signInAs } from './desk-client.ts';
import { demoAccounts } from './set-up.ts';

/** What came of the two members' work. */
export interface DemoActs {
  readonly cases: number;
  readonly rebuttals: number;
  /** True where the first approver was refused when trying to publish as well. */
  readonly secondPersonHeld: boolean;
}

const words = {
  vi: {
    title: 'Đã kiểm chứng: điều đang lan truyền không đúng',
    summary: 'Cơ quan có trách nhiệm đã công bố điều ngược lại, kèm tài liệu mà ai cũng đọc được.',
    body: 'Chúng tôi đã đọc tài liệu gốc và đối chiếu với các bài đăng.\n\nĐây là nội dung minh họa của bản demo.',
    unknown: 'Chúng tôi chưa biết tin này bắt đầu từ đâu.',
    whyChosen: 'Nhiều nơi đăng tải trong thời gian ngắn, và người đọc có thể làm theo.',
    shows: 'Tài liệu gốc nói ngược lại điều đang lan truyền.',
    correction: 'Chúng tôi đã bổ sung nguồn gốc của tài liệu trong phần giải thích.',
  },
  en: {
    title: 'Checked: what is being shared does not hold',
    summary: 'The body responsible has published the opposite, with documents that anyone can read.',
    body: 'We read the original document and compared it with the reports.\n\nThis text is part of the demo.',
    unknown: 'We do not know where this began.',
    whyChosen: 'Several publishers carried it within a short time, and readers may act on it.',
    shows: 'The original document says the opposite of what is shared.',
    correction: 'We added where the document comes from to the explanation.',
  },
  fr: {
    title: 'Vérifié : ce qui circule ne tient pas',
    summary: 'L’organisme responsable a publié le contraire, documents à l’appui, que chacun peut lire.',
    body: 'Nous avons lu le document d’origine et l’avons comparé aux articles.\n\nCe texte fait partie de la démonstration.',
    unknown: 'Nous ne savons pas où cela a commencé.',
    whyChosen: 'Plusieurs éditeurs l’ont repris en peu de temps, et des lecteurs pourraient s’y fier.',
    shows: 'Le document d’origine dit le contraire de ce qui circule.',
    correction: 'Nous avons ajouté l’origine du document à l’explication.',
  },
} as const;

/** The claim in at most 75 characters, cut at a word. */
function shortClaim(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= 75) return plain.padEnd(10, '.');
  return `${plain.slice(0, 74).replace(/\s+\S*$/, '')}…`;
}

function draftFor(item: InboxItem): RebuttalContent {
  const lang = item.claim.lang === 'vi' || item.claim.lang === 'fr' ? item.claim.lang : 'en';
  const { title, summary, body, unknown, whyChosen } = words[lang];
  return {
    lang,
    claimReviewed: shortClaim(item.claim.text),
    title,
    verdict: 'false',
    summary,
    body,
    unknown,
    whyChosen,
  };
}

/** One claim from the inbox to its published answer: an analyst opens, one member approves, another publishes. */
async function answer(
  item: InboxItem,
  members: { analyst: DeskClient; first: DeskClient; second: DeskClient },
  now: string,
): Promise<{ id: string; held: boolean }> {
  const { analyst, first, second } = members;
  const { caseId } = await analyst.call('triage', {
    params: { id: item.claim.id },
    body: { state: 'accepted' },
  });
  const id = caseId ?? '';
  const detail = await analyst.call('claim', { params: { id: item.claim.id } });
  // A match that is merely close answers something else; only a likely one may serve as evidence.
  const known = detail.matches.find(({ match }) => match.score >= 0.5)?.factCheck;
  const content = draftFor(item);
  await analyst.call('addEvidence', {
    params: { id },
    body: {
      url: known?.url ?? 'https://example.org/original-document',
      title: known?.title ?? known?.claim ?? 'Original document',
      publisher: known?.publisher ?? 'Registry of the demo',
      kind: known ? 'secondary' : 'primary',
      shows: words[content.lang as keyof typeof words].shows,
      archivedUrl: null,
      accessedAt: now,
    },
  });
  await analyst.call('saveDraft', { params: { id }, body: { content, basedOn: 0 } });
  await first.call('approve', { params: { id }, body: { draftVersion: 1 } });
  const held = await first.call('publish', { params: { id }, body: { draftVersion: 1 } }).then(
    () => false,
    (error: unknown) => hasCode(error, 'demo.refused'),
  );
  await second.call('publish', { params: { id }, body: { draftVersion: 1 } });
  return { id, held };
}

/** The sentences that the demo press states although they are false: what its desk would find out. */
function rumoursOf({ claims }: Manifest): Set<string> {
  const told = claims.filter(({ truth }) => truth === 'false').flatMap(({ mentions }) => mentions);
  return new Set(told.map(({ sentence }) => foldText(sentence)));
}

/**
 * Two members act through the HTTP interface: the most urgent false claims of three languages are answered, the first of them is
 * corrected afterwards, and one claim is dismissed. Nothing goes around the rules; whoever approved first is refused as publisher.
 */
export async function actAtDesk(url: string, now: string, manifest: Manifest): Promise<DemoActs> {
  const analyst = await signInAs(url, demoAccounts.analyst);
  const first = await signInAs(url, demoAccounts.communicator);
  const second = await signInAs(url, demoAccounts.lead);
  const { items } = await analyst.call('claims', { query: { limit: 200 } });
  const rumours = rumoursOf(manifest);
  const isFalse = ({ claim }: InboxItem): boolean => rumours.has(foldText(claim.text));
  const chosen = ['en', 'vi', 'fr'].flatMap(
    (lang) => items.find((item) => item.claim.lang === lang && isFalse(item)) ?? [],
  );
  const answered: { id: string; held: boolean }[] = [];
  for (const item of chosen) answered.push(await answer(item, { analyst, first, second }, now));
  const [corrected] = answered;
  if (corrected) {
    const params = { id: corrected.id };
    const { case: state } = await analyst.call('case', { params });
    if (state.draft) {
      const text = words[state.draft.lang as keyof typeof words].correction;
      await analyst.call('saveDraft', {
        params,
        body: {
          content: { ...state.draft, body: `${state.draft.body}\n\n${text}` },
          basedOn: state.draftVersion,
        },
      });
      await second.call('approve', { params, body: { draftVersion: state.draftVersion + 1 } });
      await first.call('publish', {
        params,
        body: { draftVersion: state.draftVersion + 1, correction: text },
      });
    }
  }
  const dismissed = items.findLast((item) => !chosen.includes(item));
  if (dismissed)
    await analyst.call('triage', {
      params: { id: dismissed.claim.id },
      body: { state: 'dismissed', reason: 'trivial' },
    });
  await second.call('makeReport', { body: {} });
  return {
    cases: answered.length,
    rebuttals: answered.length,
    secondPersonHeld: answered.every(({ held }) => held),
  };
}
