import { extractPage, type PageContent } from './extract-page.ts';
import type { PageInput } from './page-input.ts';
import { type SectionInput, type SectionLink, sectionLinks } from './section-links.ts';
import { type SiteFront, siteFront } from './site-front.ts';

// What the extractor's threads run.

export const extract = (input: PageInput): PageContent => extractPage(input);

export const links = (input: SectionInput): SectionLink[] => sectionLinks(input);

export const front = (input: PageInput): SiteFront => siteFront(input);
