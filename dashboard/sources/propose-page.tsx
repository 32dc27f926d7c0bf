import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { SourceBody } from '../../core/api/bodies.ts';
import { refusalOf } from '../../core/domain/source-address.ts';
import { useDraft, useServices } from '../data/context.ts';
import { useWrite } from '../data/queries.ts';
import { Button } from '../ui/button.tsx';
import { type FieldProblems, useFormProblems } from '../ui/form-problems.ts';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { TextField } from '../ui/text-field.tsx';
import { LookPanel } from './look-panel.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { emptySource, type SourceFields, suggestFrom, toSourceBody, withScheme } from './source-fields.ts';
import { useLook } from './use-look.ts';

/** The words that refuse an address at once; null where it may be looked at. */
function useAddressRefusal(): (address: string) => string | null {
  const { t } = useTranslation();
  return (address) => {
    const refusal = refusalOf(withScheme(address));
    return refusal && t(`refusal.${refusal}`);
  };
}

interface SitePartProps {
  readonly value: SourceFields;
  readonly change: (part: Partial<SourceFields>) => void;
  readonly problems: FieldProblems;
}

/** The site's address, what a look at it finds, and what of that is to be read. */
function SitePart({ value, change, problems }: SitePartProps) {
  const { t } = useTranslation();
  const refusedAs = useAddressRefusal();
  const look = useLook((found) => change(suggestFrom(found, value)));
  const refused = refusedAs(value.homepage);
  const pick = (url: string, on: boolean): void => {
    const others = value.picked.filter((channel) => channel.url !== url);
    const channel = look.found?.channels.find((found) => found.url === url);
    change({ picked: on && channel ? [...others, { kind: channel.kind, url }] : others });
  };
  const [unfit, setUnfit] = useState(false);
  const start = (): void => {
    const address = withScheme(value.homepage);
    setUnfit(!URL.canParse(address));
    if (URL.canParse(address)) look.start(address);
  };
  return (
    <section>
      <h2>{t('propose.site')}</h2>
      <TextField
        label={t('look.address')}
        hint={t('look.addressHint')}
        type="url"
        value={value.homepage}
        onChange={(homepage) => change({ homepage })}
        error={refused ?? problems.homepage ?? (unfit ? t('form.address') : null)}
      />
      {refused === null && (
        <p>
          <Button busy={look.busy} onPress={start}>
            {t(look.found ? 'look.again' : 'look.start')}
          </Button>
        </p>
      )}
      <LookPanel look={look} picked={value.picked.map(({ url }) => url)} onPick={pick} />
      <TextField
        label={t('propose.moreFeeds')}
        hint={t('propose.feedsHint')}
        rows={2}
        value={value.feeds}
        onChange={(feeds) => change({ feeds })}
        error={problems.feeds}
      />
    </section>
  );
}

/**
 * Proposes an organisation as a source: from the site's address to what of it is to be read, then who it is and why. It is read only
 * after a second person has approved it.
 */
export function ProposePage() {
  const { t } = useTranslation();
  const { notice } = useServices();
  const [, navigate] = useLocation();
  const draft = useDraft('source', emptySource);
  const [problems, setProblems] = useState<FieldProblems>({});
  const problemsOf = useFormProblems();
  const propose = useWrite('proposeSource', ['sources', 'audit']);
  const { value, change } = draft;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = toSourceBody(value);
    const found = problemsOf(SourceBody, body);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    propose.mutate(
      { body },
      {
        onSuccess: () => {
          draft.settle();
          notice.set({ tone: 'good', text: t('propose.done', { name: body.name }) });
          navigate('/sources');
        },
      },
    );
  };
  return (
    <Page
      title={t('sources.propose')}
      lead={t('propose.lead')}
      actions={<Link href="/sources">{t('nav.sources')}</Link>}
    >
      <form className="form" onSubmit={submit} noValidate>
        <SitePart value={value} change={change} problems={problems} />
        <section>
          <h2>{t('propose.organisation')}</h2>
          <OrganisationFields value={value} change={change} problems={problems} />
        </section>
        {Object.keys(problems).length > 0 && (
          <p className="note bad" role="alert">
            {t('form.problems', { count: Object.keys(problems).length })}
          </p>
        )}
        <Problem error={propose.error} />
        <Button type="submit" tone="primary" busy={propose.isPending}>
          {t('sources.propose')}
        </Button>
      </form>
    </Page>
  );
}
