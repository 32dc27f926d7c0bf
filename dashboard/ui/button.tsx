import { type ReactNode, useId } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: 'primary' | 'danger' | 'quiet';
  /** The single key that does the same, shown beside the words. */
  readonly shortcut?: string;
  /** Why it cannot be used now. The button stays reachable and the reason is read with it. */
  readonly disabledReason?: string | null;
  /** True while its act is under way: further presses do nothing. */
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly pressed?: boolean;
}

/** A button that says why it is disabled, instead of dropping out of the tab order. */
export function Button(props: ButtonProps) {
  const { children, onPress, tone, shortcut, disabledReason, busy = false, type = 'button', pressed } = props;
  const reasonId = useId();
  const blocked = Boolean(disabledReason) || busy;
  return (
    <span className="button-group">
      <button
        type={type}
        className={`button ${tone ?? ''}`}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-pressed={pressed}
        aria-describedby={disabledReason ? reasonId : undefined}
        aria-keyshortcuts={shortcut}
        onClick={(event) => {
          if (blocked) event.preventDefault();
          else onPress?.();
        }}
      >
        {children}
        {shortcut && (
          <span className="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
      </button>
      {disabledReason && (
        <span className="button-reason" id={reasonId}>
          {disabledReason}
        </span>
      )}
    </span>
  );
}
