import express, { type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { Lang } from '../core/domain/text.ts';
import { AppError } from '../core/errors.ts';
import { nfc } from '../core/fold.ts';
import type { PublishedFile } from '../core/ports.ts';
import { readAllVersions } from '../desk/rebuttals.ts';
import { addTip } from '../desk/tips.ts';
import { renderCheckPage, renderNotFound, renderTipPage } from '../publishing/site/asked-pages.ts';
import type { ApiDeps } from './context.ts';
import { findAnswers } from './find-answers.ts';

const Question = z.object({ q: z.string().trim().max(500).catch(''), lang: Lang.catch('en') });
const TipQuestion = z.object({ text: z.string().max(2000).catch(''), lang: Lang.catch('en') });
const TipForm = z.strictObject({ text: z.string().trim().min(5).max(2000), lang: Lang });

/** Kept versions never change; faces and styles seldom; a page must show a correction at once, so it is asked after each time. */
function cacheRule(path: string): string {
  if (path.startsWith('versions/')) return 'public, max-age=31536000, immutable';
  return path.startsWith('assets/') ? 'public, max-age=3600' : 'public, no-cache';
}

function send(response: Response, file: PublishedFile): void {
  response.type(file.contentType).set('cache-control', cacheRule(file.path)).send(Buffer.from(file.body));
}

const sendHtml = (response: Response, status: number, html: string): void => {
  response.status(status).type('html').set('cache-control', 'no-store').send(html);
};

/**
 * The public site: what was published, the question box and the tip line. No cookie, no script, no address kept. It goes on when
 * crawlers and models are down.
 */
export function createPublicSite(deps: ApiDeps): Router {
  const { desk, corpus, site, siteInfo, redact } = deps;
  const router = Router();
  const limit = rateLimit({ windowMs: 60_000, limit: 30, standardHeaders: 'draft-8', legacyHeaders: false });

  router.get('/check', limit, async (request, response) => {
    const { q, lang } = Question.parse(request.query);
    const question = nfc(q);
    const results = await findAnswers({ corpus, rebuttals: readAllVersions(desk), question });
    sendHtml(response, 200, renderCheckPage({ question, lang, results, site: siteInfo }));
  });
  router.get('/tip', (request, response) => {
    const { text, lang } = TipQuestion.parse(request.query);
    sendHtml(response, 200, renderTipPage({ site: siteInfo, lang, text }));
  });
  router.post('/tip', limit, express.urlencoded({ extended: false, limit: '10kb' }), (request, response) => {
    const form = TipForm.safeParse(request.body);
    if (!form.success) {
      const { text, lang } = TipQuestion.parse(request.body ?? {});
      const problem = form.error.issues.map((issue) => issue.message).join(' ');
      sendHtml(response, 400, renderTipPage({ site: siteInfo, lang, text, problem }));
      return;
    }
    addTip({ desk, text: redact(nfc(form.data.text)), lang: form.data.lang });
    sendHtml(response, 200, renderTipPage({ site: siteInfo, lang: form.data.lang, sent: true }));
  });
  router.get('/{*path}', async (request, response) => {
    const path = decodeURIComponent(request.path).replace(/^\/+/, '');
    const candidates =
      path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
    for (const candidate of candidates) {
      const file = await site.read(candidate).catch((error: unknown) => {
        // A path that the publisher refuses (dots, backslashes) is simply not there.
        if (error instanceof AppError) return null;
        throw error;
      });
      if (file) return send(response, file);
    }
    sendHtml(response, 404, renderNotFound({ lang: siteInfo.lang, site: siteInfo }));
  });
  return router;
}
