import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { Button } from '../ui/button.tsx';
import { useProblemText } from '../ui/error-words.ts';

/** Hands the approved sources out as an OPML file. */
export function ExportButton() {
  const { t } = useTranslation();
  const { api, notice } = useServices();
  const textOf = useProblemText();
  const save = async (): Promise<void> => {
    try {
      const { opml } = await api.call('exportSources', {});
      const url = URL.createObjectURL(new Blob([opml], { type: 'text/x-opml' }));
      const link = Object.assign(document.createElement('a'), {
        href: url,
        download: 'claimwatch-sources.opml',
      });
      link.click();
      URL.revokeObjectURL(url);
    } catch (error) {
      notice.set({ tone: 'bad', text: textOf(error) });
    }
  };
  return <Button onPress={() => void save()}>{t('opml.export')}</Button>;
}
