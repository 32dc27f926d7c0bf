const bullet = /^\s*(?:[-*•▪◦‣·○●■□➤►✓✔–—]\s+|\(?(?:\d{1,2}|[a-zđ])[.)]\s+(?=\S))/u;

/** A line without the bullet, dash or number that makes it an item of a list. */
export function withoutBullet(line: string): string {
  return line.replace(bullet, '');
}

const words = (line: string): string[] => line.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Cells of a row: parted by tabs, bars, or wide gaps. */
function isTableRow(line: string): boolean {
  const cells = line.split(/\t|\||\s{3,}/u).filter((cell) => cell.trim() !== '');
  return cells.length >= 3 && cells.every((cell) => words(cell).length <= 6);
}

/** Entries of a menu or a trail: parted by signs that prose does not use so. */
function isTrail(line: string): boolean {
  const entries = line.split(/\s*[>›»→]\s+|\s+[·•]\s+|\s+\/\s+/u).filter((entry) => entry.trim() !== '');
  return entries.length >= 3 && entries.every((entry) => words(entry).length <= 4);
}

/** True for lines with fewer letters than digits and signs, as rows of figures. */
function isFigures(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const rest = line.match(/[^\p{L}\s]/gu)?.length ?? 0;
  return letters < rest;
}

/**
 * True for lines that are no sentences: rows of tables, menus and trails, mere figures, and, among other lines, labels of one or two
 * words. Their words say something only beside their neighbours.
 */
export function skippableLine(line: string, linesInText: number): boolean {
  if (!/\p{L}/u.test(line)) return true;
  if (isTableRow(line) || isTrail(line) || isFigures(line)) return true;
  return linesInText > 2 && words(line).length <= 2 && !/[.!?…]\s*$/u.test(line);
}
