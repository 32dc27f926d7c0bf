import { z } from 'zod';
import { Discovery } from '../domain/discovery.ts';
import { Channel, Source } from '../domain/source.ts';
import { WebUrl } from '../domain/text.ts';
import { SourceBody } from './bodies.ts';
import { done, page, route } from './route.ts';
import { ImportedEntry, SourceDetail, SourceView } from './source-views.ts';

/** Who decides about sources. */
const deciders = ['lead', 'analyst'] as const;

/** What an imported list does not say of its entries, said once for all of them. */
export const ImportBody = z.strictObject({
  opml: z.string().min(1),
  kind: Source.shape.kind,
  country: Source.shape.country,
  language: Source.shape.languages.element,
  reason: Source.shape.reason,
});

/** The routes of the register of sources; part of the contract in routes.ts. */
export const sourceRoutes = {
  sources: route({
    method: 'get',
    path: '/sources',
    summary: 'The register of sources with their health',
    roles: [],
    response: page(SourceView),
  }),
  source: route({
    method: 'get',
    path: '/sources/:id',
    summary: 'One source with its log',
    roles: [],
    response: SourceDetail,
  }),
  proposeSource: route({
    method: 'post',
    path: '/sources',
    summary: 'Propose a source',
    roles: [],
    body: SourceBody,
    response: SourceView,
  }),
  decideSource: route({
    method: 'post',
    path: '/sources/:id/decision',
    summary:
      'Approve (a second person), refuse, pause or resume a source; ask for its removal with all that came from it, keep it, or remove it (a second person)',
    roles: deciders,
    body: z.strictObject({
      decision: z.enum(['approve', 'refuse', 'pause', 'resume', 'ask-removal', 'keep', 'remove']),
      reason: z.string().trim().max(500).optional(),
    }),
    response: SourceView,
  }),
  setPace: route({
    method: 'put',
    path: '/sources/:id/pace',
    summary: 'Slow a source down: least pause between requests, requests a day',
    roles: deciders,
    body: z.strictObject({
      minDelaySeconds: z.number().int().min(3).max(60).nullable(),
      dailyBudget: z.number().int().min(1).max(20_000),
    }),
    response: SourceView,
  }),
  crawlSource: route({
    method: 'post',
    path: '/sources/:id/crawl',
    summary: 'Poll a source soon',
    roles: [],
    response: done,
  }),
  discoverSource: route({
    method: 'post',
    path: '/discoveries',
    summary:
      'Ask a worker to look at a site: what it offers to be read, and what that would bring. With channels, at these alone',
    roles: [],
    body: z.strictObject({ address: WebUrl, channels: z.array(Channel).max(40).default([]) }),
    response: Discovery,
  }),
  discovery: route({
    method: 'get',
    path: '/discoveries/:id',
    summary: 'What a look at a site has found so far',
    roles: [],
    response: Discovery,
  }),
  importSources: route({
    method: 'post',
    path: '/register/opml',
    summary: 'Propose the publishers of an OPML list; each needs a second person’s approval',
    roles: [],
    body: ImportBody,
    response: z.object({ entries: z.array(ImportedEntry) }),
  }),
  exportSources: route({
    method: 'get',
    path: '/register/opml',
    summary: 'The approved sources as OPML',
    roles: [],
    response: z.object({ opml: z.string() }),
  }),
} as const;
