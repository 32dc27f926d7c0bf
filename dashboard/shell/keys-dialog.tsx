import { useTranslation } from 'react-i18next';
import { useServices } from '../data/context.ts';
import { useStore } from '../data/store.ts';
import { Modal } from '../ui/modal.tsx';

const keys = [
  ['j / k', 'keys.move'],
  ['Enter', 'keys.open'],
  ['a', 'keys.accept'],
  ['d', 'keys.dismiss'],
  ['m', 'keys.merge'],
  ['s', 'keys.snooze'],
  ['u', 'keys.undo'],
  ['g', 'keys.group'],
  ['o', 'keys.unfold'],
  ['/', 'keys.search'],
  ['Ctrl S', 'keys.save'],
  ['?', 'keys.help'],
] as const;

/** The list of keys, and the switch for those who dictate or type with a stick. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { preferences } = useServices();
  const current = useStore(preferences);
  return (
    <Modal title={t('keys.title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={current.keys}
          onChange={(event) => preferences.set({ ...current, keys: event.target.checked })}
        />
        {t('keys.enabled')}
      </label>
    </Modal>
  );
}
