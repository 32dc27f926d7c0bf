/** One `[[tag|words]]` found in an article's text. */
export interface Mark {
  readonly tag: string;
  readonly words: string;
}

const MARK = /\[\[([a-z0-9-]+)\|([^\]]+)\]\]/g;

/** The paragraphs of a written text, with the marks taken out and their words left in place. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(MARK, '$2')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** All marks of a written text, in order. */
export function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(([, tag = '', words = '']) => ({
    tag,
    words: words.replace(/\s+/g, ' ').trim(),
  }));
}
