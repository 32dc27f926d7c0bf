const paths = {
  rising: 'M3 12l4-5 3 3 4-6M10 4h4v4',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  near: 'M3 6.5c2-2 3.5-1.5 5 0s3 2 5 0M3 11c2-2 3.5-1.5 5 0s3 2 5 0',
  info: 'M8 7.5V12M8 4.5v.2M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z',
  warn: 'M8 6v3.5M8 12v.2M8 1.8L14.8 14H1.2z',
  cross: 'M4 4l8 8M12 4l-8 8',
  clock: 'M8 4.5V8l2.5 2M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z',
  dot: 'M8 6.5a1.5 1.5 0 100 3 1.5 1.5 0 000-3z',
  back: 'M13 8H3M7 4L3 8l4 4',
  out: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7 9',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  spread: 'M3 13V9M8 13V3M13 13V6',
  question: 'M6 6a2 2 0 113 1.7c-.7.4-1 .8-1 1.6M8 11.8v.2M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z',
  off: 'M2 2l12 12M5 5.6A6 6 0 002.5 7M8 4.5c2.2 0 4.1 1 5.5 2.5M6 9.6a3 3 0 014 0M8 12.5v.2',
  pen: 'M3 13l1-3.5L11 2.5l2.5 2.5L6.5 12z',
  copy: 'M6 5.5h7.5v8H6zM10 5.5v-3H2.5v8H6',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof paths;

/** A small drawing beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
