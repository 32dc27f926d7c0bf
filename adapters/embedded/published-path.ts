import { invalidInput } from '../../core/errors.ts';

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const maxLength = 300;

/**
 * A path below the public root, unchanged. Throws `input.invalid` unless it is made of plain names (letters, digits, `.`, `_`, `-`,
 * no leading dot) with slashes between: no `..`, no absolute path, no backslash, nothing hidden.
 */
export function checkedPath(path: string): string {
  if (path.length <= maxLength && path.split('/').every((part) => segment.test(part))) return path;
  throw invalidInput(
    `${JSON.stringify(path.slice(0, 100))} is no path to publish at: plain names with slashes between, up to ${maxLength} characters.`,
  );
}

/** True for a path whose content never changes once it is there. */
export function isImmutable(path: string): boolean {
  return path.split('/').slice(0, -1).includes('versions');
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** What a file of this name is, when nobody said otherwise. */
export function usualType(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
