import { useNow } from '../data/context.ts';
import { useFormat } from './use-format.ts';

/** How long ago, with the exact instant for the pointer and for machines. */
export function Ago({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.dateTime(at)}>
      {format.ago(at, useNow())}
    </time>
  );
}

/** A date with its hour. */
export function DateTime({ at }: { at: string }) {
  return <time dateTime={at}>{useFormat().dateTime(at)}</time>;
}
