import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader of a PDF sees, all pages and lines in a row with single blanks between words: its bytes hold only numbers of glyphs. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // A copy, because the reader takes the buffer for itself.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  try {
    const { text } = await extractText(document, { mergePages: true });
    return text.replace(/\s+/gu, ' ');
  } finally {
    await document.loadingTask.destroy();
  }
}
