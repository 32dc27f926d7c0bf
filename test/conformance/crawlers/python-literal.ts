const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** The value of a Python string literal, with or without its `u`; null where the text is none. */
export function pythonString(literal: string): string | null {
  const body = /^u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/s.exec(literal.trim());
  const text = body?.[1] ?? body?.[2];
  return (
    text?.replace(
      /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis,
      (_all, x: string, u: string, long: string, char: string) => {
        const code = x ?? u ?? long;
        return code ? String.fromCodePoint(Number.parseInt(code, 16)) : (escapes[char] ?? `\\${char}`);
      },
    ) ?? null
  );
}

/** The instant of a Python time tuple `(2004, 1, 1, 19, 48, 21, …)` in UTC; null where the text is none. */
export function pythonTime(literal: string): string | null {
  const numbers = /^\(\s*(\d+(?:\s*,\s*\d+){5,8})\s*\)$/.exec(literal.trim())?.[1]?.split(',').map(Number);
  if (!numbers) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}
