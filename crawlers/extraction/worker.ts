import { extractPage, type PageContent, type PageInput } from './extract-page.ts';

/** What the extractor's threads run. */
export const extract = (input: PageInput): PageContent => extractPage(input);
