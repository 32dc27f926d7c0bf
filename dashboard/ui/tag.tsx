import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** The four meanings, and none. */
export type Tone = 'info' | 'good' | 'warn' | 'bad' | 'plain';

/** A word in a coloured capsule; a meaning always comes with its icon. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
