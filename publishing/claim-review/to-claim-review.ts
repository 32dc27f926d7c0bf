import { type PublishedRebuttal, verdictScale } from '../../core/domain/desk.ts';
import { paths, urlOf } from '../addresses.ts';
import { pageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';

interface Organization {
  readonly '@type': 'Organization';
  readonly name: string;
  readonly url: string;
  readonly correctionsPolicy: string;
}

interface CreativeWork {
  readonly '@type': 'CreativeWork';
  readonly url: string;
  readonly datePublished: string;
  readonly publisher: { readonly '@type': 'Organization'; readonly name: string };
}

/** schema.org ClaimReview as this site emits it. No property names a person: a claim belongs to nobody. */
export interface ClaimReview {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  readonly '@id': string;
  readonly url: string;
  readonly name: string;
  readonly inLanguage: string;
  readonly claimReviewed: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly version: number;
  readonly author: Organization;
  readonly publisher: Organization;
  readonly reviewRating: {
    readonly '@type': 'Rating';
    readonly ratingValue: number;
    readonly bestRating: number;
    readonly worstRating: number;
    readonly alternateName: string;
    readonly ratingExplanation: string;
  };
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly datePublished?: string;
    readonly appearance?: readonly CreativeWork[];
    readonly firstAppearance?: CreativeWork;
  };
  readonly correction?: readonly {
    readonly '@type': 'CorrectionComment';
    readonly text: string;
    readonly datePublished: string;
  }[];
}

/** The ends of the desk's scale, worst and best. */
const worst = Math.min(...verdictScale.map((step) => step.value));
const best = Math.max(...verdictScale.map((step) => step.value));

function organisation(site: SiteInfo): Organization {
  return {
    '@type': 'Organization',
    name: site.organisation.name,
    url: `${site.url}/`,
    correctionsPolicy: urlOf(site, 'corrections/index.html'),
  };
}

function itemReviewed({ appearances }: PublishedRebuttal): ClaimReview['itemReviewed'] {
  const works = appearances
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(
      ({ url, publisher, at }): CreativeWork => ({
        '@type': 'CreativeWork',
        url,
        datePublished: at,
        publisher: { '@type': 'Organization', name: publisher },
      }),
    );
  const [first] = works;
  if (!first) return { '@type': 'Claim' };
  return { '@type': 'Claim', datePublished: first.datePublished, firstAppearance: first, appearance: works };
}

/**
 * The ClaimReview of one version, for the page of that rebuttal at `site.url`. The rating is in words of the page's language, with
 * the number on the desk's scale and both its ends. Vocabulary: https://schema.org/ClaimReview.
 */
export function toClaimReview(rebuttal: PublishedRebuttal, site: SiteInfo): ClaimReview {
  const { content, corrections } = rebuttal;
  const url = urlOf(site, paths.rebuttal(rebuttal.slug));
  const publisher = organisation(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url}#claimreview`,
    url,
    name: content.title,
    inLanguage: content.lang,
    claimReviewed: content.claimReviewed,
    datePublished: rebuttal.firstPublishedAt,
    dateModified: rebuttal.publishedAt,
    version: rebuttal.version,
    author: publisher,
    publisher,
    reviewRating: {
      '@type': 'Rating',
      ratingValue: verdictScale.find((step) => step.id === content.verdict)?.value ?? worst,
      bestRating: best,
      worstRating: worst,
      alternateName: sharedWords[pageLang(content.lang)].verdict[content.verdict],
      ratingExplanation: content.summary,
    },
    itemReviewed: itemReviewed(rebuttal),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ text, at }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: at,
      })),
    }),
  };
}
