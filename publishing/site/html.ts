/** Markup that is safe to put into a page: only the tag below and `jsonScript` make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, markup is kept, lists are joined, nothing is left out. */
export type Part = string | number | Html | null | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text without what neither HTML nor XML can hold: control characters, lone surrogates, noncharacters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '');
}

/** Text as it may stand in an element or in a quoted attribute, in HTML and XML alike. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (c) => escapes[c] ?? c);
}

function toText(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(toText).join('');
  return escapeText(String(part));
}

/** The tag for all markup: html`<p>${text}</p>`. Attributes must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + toText(parts[index - 1]) + string, ''));
}

/** A block of JSON-LD that no text in it can end. */
export function jsonScript(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(`<script type="application/ld+json">${json}</script>`);
}

/** A link to another site where the address is one of the web, else the bare text: no other scheme becomes active. */
export function outLink(url: string, text: string): Html {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isWeb ? html`<a href="${url}" rel="nofollow noopener noreferrer">${text}</a>` : html`${text}`;
}
