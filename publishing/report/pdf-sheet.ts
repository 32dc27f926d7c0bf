import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';

const require = createRequire(import.meta.url);
const face = (file: string) => require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);

/** The library knows this subset, its published types do not yet. */
const universalAccess: string = 'PDF/UA';
const EDGE = 56;
const LINE_GAP = 2.5;
const colours = { ink: '#1b2127', soft: '#4d565f', accent: '#0b5f66', line: '#c9c4b9', head: '#f3f1ec' };

/** How text looks: its face, size in points and colour. */
const looks = {
  title: { font: 'bold', size: 22, colour: colours.ink },
  h1: { font: 'bold', size: 13, colour: colours.ink },
  figure: { font: 'bold', size: 20, colour: colours.accent },
  text: { font: 'regular', size: 10, colour: colours.ink },
  strong: { font: 'bold', size: 10, colour: colours.ink },
  small: { font: 'regular', size: 8.5, colour: colours.soft },
  cell: { font: 'regular', size: 9, colour: colours.ink },
  th: { font: 'bold', size: 9, colour: colours.soft },
} as const;
type Look = keyof typeof looks;

/** A column of a table: its heading, its share of the width, and whether it holds numbers. */
export interface Column {
  readonly heading: string;
  readonly share: number;
  readonly number?: boolean;
}

interface Structured extends PDFKit.PDFStructureElement {
  readonly dictionary: { data: Record<string, unknown> };
}

/**
 * A tagged A4 document with headings, paragraphs, lists, tables and figures from top to bottom. Everything drawn is either structure or
 * an artifact, as PDF/UA-1 (ISO 14289-1) asks. The faces are embedded; the same calls give the same bytes.
 */
export interface Sheet {
  title(text: string, around: { above: string; below: string }): void;
  heading(text: string, level: 1 | 2): void;
  paragraph(text: string, look?: 'text' | 'strong' | 'small'): void;
  /** A large figure in the margin with its name above and what it means beside it. */
  fact(name: string, figure: string, meaning: string): void;
  list(points: readonly string[]): void;
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void;
  figure(svg: string, size: { width: number; height: number; alt: string }): void;
  /** Goes on at the top of the next page. */
  nextPage(): void;
  /** Ends the document with `foot` on each page, and gives its bytes. */
  finish(foot: (page: number, of: number) => string): Promise<Uint8Array>;
}

/**
 * Text as the face can draw it: a character that it lacks would be a box, which PDF/UA-1 forbids. Spaces of all kinds become plain ones,
 * anything else a question mark.
 */
function drawable(doc: PDFKit.PDFDocument): (text: string) => string {
  doc.font('regular');
  // The library asks its face the same question but does not publish it.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(c: number): boolean } } })
    ._font;
  const known = (c: string) => c === '\n' || font.hasGlyphForCodePoint(c.codePointAt(0) ?? 0);
  return (text) =>
    Array.from(text.normalize('NFC').toWellFormed(), (c) =>
      known(c) ? c : /\s/.test(c) ? '\u00a0' : '?',
    ).join('');
}

/** Starts a document. `at` is the only date in it. */
export function createSheet(about: { title: string; publisher: string; lang: string; at: Date }): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
    pdfVersion: '1.7',
    subset: universalAccess as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: about.lang,
    displayTitle: true,
    bufferPages: true,
    font: face('400Regular/BeVietnamPro_400Regular.ttf'),
    info: { Title: about.title, Author: about.publisher, CreationDate: about.at, ModDate: about.at },
  });
  doc.registerFont('regular', face('400Regular/BeVietnamPro_400Regular.ttf'));
  doc.registerFont('bold', face('700Bold/BeVietnamPro_700Bold.ttf'));
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const root = doc.struct('Document', { title: about.title });
  doc.addStructure(root);
  const clean = drawable(doc);
  const width = doc.page.width - 2 * EDGE;
  const bottom = () => doc.page.height - EDGE - 12;

  const dress = (look: Look) =>
    doc.font(looks[look].font).fontSize(looks[look].size).fillColor(looks[look].colour);
  const heightOf = (text: string, look: Look, wide: number) =>
    dress(look).heightOfString(clean(text), { width: wide, lineGap: LINE_GAP });
  const room = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  /** Writes at a place and gives the height used. */
  const write = (
    text: string,
    look: Look,
    x: number,
    y: number,
    wide: number,
    align: 'left' | 'right' = 'left',
  ) => {
    const height = heightOf(text, look, wide);
    dress(look).text(clean(text), x, y, { width: wide, lineGap: LINE_GAP, align });
    return height;
  };
  const artifact = (draw: () => void) => {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  };
  const block = (type: string, text: string, look: Look, after: number) => {
    root.add(
      doc.struct(type, {}, () => {
        write(text, look, EDGE, doc.y, width);
      }),
    );
    doc.y += after;
  };

  const widthsOf = (columns: readonly Column[]) => {
    const shares = columns.reduce((sum, column) => sum + column.share, 0);
    return columns.map((column) => (column.share / shares) * width);
  };
  const rowHeight = (cells: readonly string[], look: Look, widths: readonly number[]) =>
    Math.max(...cells.map((cell, n) => heightOf(cell, look, (widths[n] ?? 0) - 10))) + 8;

  function tableRow(
    kind: 'TH' | 'TD',
    cells: readonly string[],
    columns: readonly Column[],
    into: PDFKit.PDFStructureElement | null,
  ) {
    const look: Look = kind === 'TH' ? 'th' : 'cell';
    const widths = widthsOf(columns);
    const height = rowHeight(cells, look, widths);
    const top = doc.y;
    artifact(() => {
      if (kind === 'TH') doc.rect(EDGE, top, width, height).fill(colours.head);
      doc
        .moveTo(EDGE, top + height)
        .lineTo(EDGE + width, top + height)
        .lineWidth(0.5)
        .stroke(colours.line);
    });
    const draw = (n: number) => () => {
      const x = EDGE + widths.slice(0, n).reduce((sum, w) => sum + w, 0);
      const align = columns[n]?.number ? 'right' : 'left';
      write(cells[n] ?? '', look, x + 5, top + 4, (widths[n] ?? 0) - 10, align);
    };
    if (into) {
      const row = doc.struct('TR');
      into.add(row);
      for (const n of columns.keys()) {
        const cell = doc.struct(kind, {}, draw(n)) as Structured;
        if (kind === 'TH') cell.dictionary.data.A = { O: 'Table', Scope: 'Column' };
        row.add(cell);
      }
      row.end();
    } else
      artifact(() => {
        for (const n of columns.keys()) draw(n)();
      });
    doc.x = EDGE;
    doc.y = top + height;
  }

  const sheet: Sheet = {
    title: (text, { above, below }) => {
      block('P', above, 'small', 2);
      block('H1', text, 'title', 0);
      block('P', below, 'h1', 4);
    },
    heading: (text, level) => {
      // A heading stands with at least the first lines of what it is about.
      room(level === 1 ? 140 : 90);
      doc.y += 12;
      block(level === 1 ? 'H2' : 'H3', text, level === 1 ? 'h1' : 'strong', 4);
    },
    paragraph: (text, look = 'text') => {
      room(heightOf(text, look, width));
      block('P', text, look, 5);
    },
    fact: (name, figure, meaning) => {
      const left = 96;
      room(heightOf(meaning, 'text', width - left) + 34);
      const top = doc.y + 9;
      artifact(() =>
        doc
          .moveTo(EDGE, top - 4)
          .lineTo(EDGE + width, top - 4)
          .lineWidth(0.5)
          .stroke(colours.line),
      );
      root.add(doc.struct('H2', {}, () => void write(name, 'strong', EDGE + left, top, width - left)));
      const under = top + heightOf(name, 'strong', width - left) + 1;
      const said = doc.struct('P', {}, [
        () => void write(figure, 'figure', EDGE, top - 1, left - 8),
        () => void write(meaning, 'text', EDGE + left, under, width - left),
      ]);
      root.add(said);
      doc.x = EDGE;
      doc.y = Math.max(
        under + heightOf(meaning, 'text', width - left),
        top + heightOf(figure, 'figure', left - 8),
      );
    },
    list: (points) => {
      const list = doc.struct('L');
      root.add(list);
      for (const point of points) {
        room(heightOf(point, 'text', width - 14) + 3);
        const top = doc.y;
        const item = doc.struct('LI');
        list.add(item);
        item.add(doc.struct('Lbl', {}, () => void write('–', 'text', EDGE, top, 12)));
        item.add(doc.struct('LBody', {}, () => void write(point, 'text', EDGE + 14, top, width - 14)));
        item.end();
        doc.x = EDGE;
        doc.y = top + heightOf(point, 'text', width - 14) + 3;
      }
      list.end();
    },
    table: (columns, rows) => {
      const headings = columns.map((column) => column.heading);
      const table = doc.struct('Table');
      root.add(table);
      room(60);
      tableRow('TH', headings, columns, table);
      for (const row of rows) {
        const before = doc.bufferedPageRange().count;
        room(rowHeight(row, 'cell', widthsOf(columns)));
        // The heading is repeated for the eye only: readers of the structure have heard it.
        if (doc.bufferedPageRange().count > before) tableRow('TH', headings, columns, null);
        tableRow('TD', row, columns, table);
      }
      table.end();
      doc.y += 6;
    },
    figure: (svg, { height, alt, ...size }) => {
      room(height);
      const top = doc.y;
      const draw = () =>
        drawSvg(doc, clean(svg), EDGE, top, {
          width: size.width,
          height,
          assumePt: true,
          fontCallback: (_family, bold) => (bold ? 'bold' : 'regular'),
        });
      root.add(
        doc.struct('Figure', { alt, bbox: [EDGE, top, EDGE + size.width, top + height] } as never, draw),
      );
      doc.x = EDGE;
      doc.y = top + height + 4;
    },
    nextPage: () => void doc.addPage(),
    finish: (foot) => {
      root.end();
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page);
        // Text below the bottom margin would open another page.
        doc.page.margins.bottom = 0;
        doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
        dress('small').text(clean(foot(page + 1, count)), EDGE, doc.page.height - EDGE + 8, {
          width,
          align: 'right',
          lineBreak: false,
        });
        doc.endMarkedContent();
      }
      const { promise, resolve } = Promise.withResolvers<Uint8Array>();
      doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      doc.end();
      return promise;
    },
  };
  return sheet;
}
