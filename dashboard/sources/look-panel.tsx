import { useTranslation } from 'react-i18next';
import type { Discovery, FoundChannel, SamplePage } from '../../core/domain/discovery.ts';
import { useNow } from '../data/context.ts';
import { External } from '../ui/external.tsx';
import { Problem, ToldProblem } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { Look } from './use-look.ts';

/** A look that no worker has begun after so long will not begin by itself. */
const LOST_MS = 60_000;

/** How far a look is; screen readers hear each change. */
function Progress({ found }: { found: Discovery }) {
  const { t } = useTranslation();
  const now = useNow();
  const { state, requests, askedAt } = found;
  const lost = state === 'waiting' && now - Date.parse(askedAt) > LOST_MS;
  const words = {
    waiting: () => t(lost ? 'look.lost' : 'look.waiting'),
    looking: () => t('look.looking', { count: requests }),
    done: () => t('look.done', { count: requests }),
  };
  return (
    <p role="status" className={lost ? 'note warn' : 'quiet'}>
      {words[state]()}
    </p>
  );
}

/** The newest entries of a channel, folded away. */
function Entries({ channel, lang }: { channel: FoundChannel; lang: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (channel.entries.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {t('look.newest')}
        <span className="visually-hidden">: {channel.url}</span>
      </summary>
      <ol className="entries">
        {channel.entries.map(({ url, title, publishedAt }) => (
          <li key={url}>
            <External href={url} {...(lang && { lang })}>
              {title ?? url}
            </External>{' '}
            <small className="quiet">{publishedAt ? format.date(publishedAt) : t('look.undated')}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface ChannelProps {
  readonly channel: FoundChannel;
  readonly lang: string | null;
  /** Addresses that are ticked, and what a tick does; nothing can be ticked without it. */
  readonly picked?: readonly string[] | undefined;
  readonly onPick?: ((url: string, on: boolean) => void) | undefined;
}

function ChannelItem({ channel, lang, picked = [], onPick }: ChannelProps) {
  const { t } = useTranslation();
  const { kind, url, title, total, problem } = channel;
  const words = (
    <span>
      <strong>{title ?? t(`channelKind.${kind}`)}</strong>{' '}
      <span className="quiet">
        {title && `${t(`channelKind.${kind}`)}, `}
        {t('look.listed', { count: total })}
      </span>
      <br />
      <span className="address">{url}</span>
    </span>
  );
  return (
    <li>
      {problem ? (
        <>
          {words}
          <p className="note warn">
            <ToldProblem {...problem} />
          </p>
        </>
      ) : onPick ? (
        <label className="check">
          <input
            type="checkbox"
            checked={picked.includes(url)}
            onChange={(event) => onPick(url, event.target.checked)}
          />
          {words}
        </label>
      ) : (
        words
      )}
      <Entries channel={channel} lang={lang} />
    </li>
  );
}

function Sample({ sample }: { sample: SamplePage }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="sample" aria-labelledby="sample-title">
      <h3 id="sample-title">{t('look.sample')}</h3>
      <p className="hint">{t('look.sampleHint')}</p>
      <article lang={sample.lang ?? undefined}>
        <h4>
          <External href={sample.url}>{sample.title ?? sample.url}</External>
        </h4>
        {sample.publishedAt && <p className="quiet">{format.date(sample.publishedAt)}</p>}
        {sample.text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that never changes.
          <p key={index}>{line}</p>
        ))}
      </article>
    </section>
  );
}

/** What a look at a site found so far: what would be read, the newest titles, and one page as it would be kept. */
export function LookPanel({ look, ...pick }: { look: Look } & Pick<ChannelProps, 'picked' | 'onPick'>) {
  const { t } = useTranslation();
  const { found, error } = look;
  if (!found) return <Problem error={error} />;
  const done = found.state === 'done';
  return (
    <div className="look">
      <Progress found={found} />
      <Problem error={error} />
      {found.problem && (
        <p className="note bad">
          <ToldProblem {...found.problem} />
        </p>
      )}
      {found.channels.length > 0 && (
        <fieldset>
          <legend>{t('look.channels')}</legend>
          {pick.onPick && <p className="hint">{t('look.pick')}</p>}
          <ul className="channels">
            {found.channels.map((channel) => (
              <ChannelItem key={channel.url} channel={channel} lang={found.lang} {...pick} />
            ))}
          </ul>
        </fieldset>
      )}
      {done && !found.problem && found.channels.length === 0 && <p className="note warn">{t('look.none')}</p>}
      {found.sample && <Sample sample={found.sample} />}
      {found.sampleProblem && (
        <p className="note warn">
          {t('look.noSample')} <ToldProblem {...found.sampleProblem} />
        </p>
      )}
    </div>
  );
}
