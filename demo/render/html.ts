/** Markup that is already safe to put on a page. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and XML, in elements and quoted attributes alike. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

function render(value: Value): string {
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map((part) => part.markup).join('\n');
}

/** Template tag for HTML and XML: text is escaped, `Markup` is inserted as it is. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const text = strings.reduce((done, part, at) => done + render(values[at - 1] ?? '') + part);
  return { markup: text };
}

/** A `<script type="application/ld+json">` whose content cannot end the element. */
export function jsonLdScript(data: object): Markup {
  const json = JSON.stringify(data, null, 1).replaceAll('<', '\\u003c');
  return { markup: `<script type="application/ld+json">\n${json}\n</script>` };
}
