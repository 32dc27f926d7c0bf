import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../data/queries.ts';
import { Loaded } from '../ui/loaded.tsx';

function Examples({ claimId }: { claimId: string }) {
  const { t, i18n } = useTranslation();
  const found = useRead('examples', { params: { id: claimId }, query: { lang: i18n.language } });
  return (
    <Loaded query={found}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{t('example.none')}</p>
        ) : (
          <>
            <p>{t('example.lead')}</p>
            <ul className="seen">
              {items.map(({ text, lang, label }) => (
                <li key={text}>
                  <q lang={lang}>{text}</q> {t('example.writtenAs')} <b>{t(`example.label.${label}`)}</b>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

/** The labelled sentences most like a claim, in the reader's language, looked up when asked for. */
export function ExampleList({ claimId }: { claimId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('example.show')}</summary>
      {open && <Examples claimId={claimId} />}
    </details>
  );
}
