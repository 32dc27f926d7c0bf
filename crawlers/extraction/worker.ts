import { parentPort } from 'node:worker_threads';
import { extractPage, type PageContent } from './extract-page.ts';
import type { PageInput } from './page-input.ts';
import { type SectionInput, type SectionLink, sectionLinks } from './section-links.ts';
import { type SiteFront, siteFront } from './site-front.ts';

// What the extractor's threads run. Each says with which task it begins: its time counts from then.

/** Something to read, and the number that its beginning is told under. */
export interface Task<T> {
  readonly task: number;
  readonly input: T;
}

const reading =
  <T, R>(read: (input: T) => R) =>
  ({ task, input }: Task<T>): R => {
    parentPort?.postMessage(task);
    return read(input);
  };

export const extract: (task: Task<PageInput>) => PageContent = reading(extractPage);

export const links: (task: Task<SectionInput>) => SectionLink[] = reading(sectionLinks);

export const front: (task: Task<PageInput>) => SiteFront = reading(siteFront);
