import type { Source } from '../core/domain/source.ts';
import type { Topic } from '../core/domain/topic.ts';

/** The languages of the demo newsroom, as BCP 47 codes. */
export type Lang = 'vi' | 'en' | 'fr';

/** Why an article may or must not give claims. `news` is the only kind that may be flagged. */
export type ArticleKind =
  | 'news'
  | 'opinion'
  | 'criticism'
  | 'satire'
  | 'letter'
  | 'protest'
  | 'prediction'
  | 'sport'
  | 'weather'
  | 'lifestyle';

/** What goes wrong when this article's page is asked for. */
export type ArticleFault = 'redirect-loop' | 'unavailable' | 'silent' | 'script-only' | 'forbidden-by-robots';

/** How the page's bytes are encoded where not honest UTF-8. `mislabelled` is UTF-8 that the header calls ISO-8859-1. */
export type PageEncoding = 'windows-1258' | 'tcvn3' | 'mislabelled';

/** A picture in an article, a PNG beside its text, with a sentence as part of the drawing. `claim` is the planted claim that it states. */
export interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What the page says of it; never its sentence. */
  readonly alt: string;
  readonly sentence: string;
  readonly claim: string;
}

/**
 * One article as written. `text` holds paragraphs parted by a blank line, with inline marks `[[tag|words]]`:
 * a planted claim's id around the sentence that states it, or `canary-email`, `canary-phone`, `canary-handle`,
 * `canary-text` around a string that must never be stored.
 */
export interface DemoArticle {
  readonly slug: string;
  /** Hours between publication and the newsroom's start, at most 14 days; below 0 for what comes out so long after the start. */
  readonly hoursAgo: number;
  /** A key of the publisher's `sections`. */
  readonly section: string;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly text: string;
  /** Ids of planted claims that this article denies. */
  readonly denies?: readonly string[];
  /** `publisher/slug` of the wire story that this article copies. */
  readonly copyOf?: string;
  readonly picture?: Picture;
  readonly fault?: ArticleFault;
  readonly encoding?: PageEncoding;
}

/** A section of a publisher's site. `schemaType` is the JSON-LD type that its pages carry. */
export interface Section {
  readonly label: string;
  readonly schemaType:
    | 'NewsArticle'
    | 'OpinionNewsArticle'
    | 'SatiricalArticle'
    | 'ReportageNewsArticle'
    | 'Article';
}

/** A member of staff whose name the site prints as a byline. Every field is a canary. */
export interface Staff {
  readonly name: string;
  readonly slug: string;
  readonly email: string;
}

/** The page layouts; each has its own markup. */
export type LayoutName =
  | 'broadsheet'
  | 'portal'
  | 'radio'
  | 'office'
  | 'wire'
  | 'journal'
  | 'chain'
  | 'magazine';

/** A link in a feed that a careful crawler must not follow. */
export interface TrapLink {
  readonly title: string;
  readonly url: string;
  readonly reason: 'private-address' | 'forbidden-by-robots';
}

/** One invented publisher: its site, its feeds and everything that it published in the fortnight. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  readonly kind: Source['kind'];
  /** The whole publication is opinion, or satire. */
  readonly nature?: 'opinion' | 'satire';
  readonly lang: Lang;
  readonly layout: LayoutName;
  /** Prefix of the CSS classes and accent colour: what makes two sites of one layout differ. */
  readonly theme: { readonly prefix: string; readonly accent: string };
  readonly tagline: string;
  readonly feed: {
    readonly kind: 'rss' | 'atom' | 'rdf' | 'json';
    readonly path: string;
    readonly fullText: boolean;
  };
  /** Page address with `{section}` and `{slug}`. */
  readonly path: string;
  readonly sections: Readonly<Record<string, Section>>;
  readonly staff: readonly Staff[];
  /** Lines of robots.txt; `{origin}` becomes the site's own origin. */
  readonly robots: readonly string[];
  readonly sitemap: boolean;
  readonly articles: readonly DemoArticle[];
  readonly traps?: readonly TrapLink[];
  /** A desk would have the text read off its pictures. */
  readonly pictured?: boolean;
  /** The feed is an XML bomb, as a broken export once gave. */
  readonly bomb?: boolean;
  /** The site is down at first: this source's first requests are cut off. */
  readonly outage?: boolean;
  /** Why a desk would watch this source. */
  readonly reason: string;
}

/** A claim that travels through the newsroom. Its sentences are marked in the articles themselves. */
export interface PlantedClaim {
  readonly id: string;
  readonly topic: Topic;
  readonly truth: 'false' | 'misleading' | 'true';
  readonly english: string;
  /** How it travels, in words for people. */
  readonly pattern: string;
  readonly expectedSignal: 'surge' | 'emerging' | null;
  /** Which claim this one is a variant of. */
  readonly variantOf?: string;
}

/**
 * How an entry of a fact-check feed departs from the format, as real feeds do: the number as a string, the rating in a list,
 * an author without a name, the site's root as address, 0 on a scale that begins at 1, or a second review that disagrees.
 */
export type FeedQuirk =
  | 'string-value'
  | 'rating-list'
  | 'nameless-author'
  | 'root-url'
  | 'zero-value'
  | 'disagreement';

/** One published fact-check of an invented organisation. */
export interface FactCheck {
  readonly slug: string;
  readonly lang: Lang;
  readonly daysAgo: number;
  /** The claim reviewed, under 75 characters where the format's advice is kept. */
  readonly claim: string;
  readonly title: string;
  readonly rating: string;
  /** Missing where the organisation gave words only. */
  readonly value?: number;
  readonly text: string;
  /** Id of the planted claim that this answers; absent for a distractor. */
  readonly answers?: string;
  readonly quirk?: FeedQuirk;
}

/** An invented fact-checking organisation. */
export interface FactChecker {
  readonly id: string;
  readonly name: string;
  readonly langs: readonly Lang[];
  readonly best: number;
  readonly checks: readonly FactCheck[];
}
