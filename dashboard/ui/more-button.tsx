import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface MoreButtonProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
    readonly items: readonly unknown[];
    readonly total: number;
  };
}

/** Reads the next page of a long list; gone when all is shown. */
export function MoreButton({ list }: MoreButtonProps) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <div className="more">
      <Button busy={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
        {t('list.more', { shown: list.items.length, total: list.total })}
      </Button>
    </div>
  );
}
