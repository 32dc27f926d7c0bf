import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  /** Lines of a larger field; one line without it. */
  readonly rows?: number;
  /** Counts down from here in the hint. */
  readonly max?: number;
  readonly type?: 'text' | 'password' | 'url' | 'search';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  /** Language of what is typed, for spelling and reading aloud. */
  readonly lang?: string;
}

/** A labelled field with its hint and its error, tied together for screen readers. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    error,
    rows,
    max,
    type = 'text',
    autoComplete,
    autoFocus,
    lang,
  } = props;
  const { t } = useTranslation();
  const left = max === undefined ? null : max - value.length;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(autoComplete !== undefined && { autoComplete })}
      {...(autoFocus !== undefined && { autoFocus })}
    >
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input className="input" lang={lang} />
      ) : (
        <TextArea className="input" rows={rows} lang={lang} />
      )}
      {left !== null && (
        <span className={left < 0 ? 'count over' : 'count'}>
          {left < 0 ? t('form.tooManyBy', { count: -left }) : t('form.left', { count: left })}
        </span>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
