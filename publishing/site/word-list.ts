/** A heading with the paragraphs and points under it. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

/** Every word that the public site says by itself, in one language. Dates and numbers come in as people write them. */
export interface SiteWords {
  readonly skip: string;
  readonly demo: string;
  readonly question: string;
  readonly questionHint: string;
  readonly ask: string;
  readonly language: string;
  readonly nav: {
    readonly home: string;
    readonly rebuttals: string;
    readonly corrections: string;
    readonly methodology: string;
    readonly about: string;
    readonly contact: string;
    readonly feed: string;
    readonly label: string;
  };
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly newest: string;
    readonly all: string;
  };
  readonly rebuttal: {
    readonly claim: string;
    readonly twoPeople: string;
    readonly published: (date: string) => string;
    readonly corrected: (date: string) => string;
    readonly correction: (date: string) => string;
    readonly evidence: string;
    readonly primary: string;
    readonly secondary: string;
    readonly archived: string;
    readonly read: (date: string) => string;
    readonly detail: string;
    readonly unknown: string;
    readonly whyChosen: string;
    readonly seen: string;
    readonly seenIn: (places: number) => string;
    readonly notSeen: string;
    readonly history: string;
    readonly version: (n: number, of: number) => string;
    readonly firstVersion: string;
    readonly onScale: (step: number, of: number) => string;
    readonly howWeWork: string;
    readonly askCorrection: string;
    readonly data: string;
    readonly kept: (n: number, date: string) => string;
    readonly toNewest: string;
    readonly preview: string;
  };
  readonly lists: {
    readonly rebuttals: string;
    readonly otherLanguages: string;
    readonly none: string;
    readonly corrections: string;
    readonly correctionsLead: string;
    readonly noCorrections: string;
  };
  readonly check: {
    readonly title: string;
    readonly answered: (n: number) => string;
    readonly others: (n: number) => string;
    readonly rated: (words: string) => string;
    readonly nothing: string;
    readonly nothingMeans: string;
    /** The checks of others cannot be looked up just now. */
    readonly othersAway: string;
    readonly toTip: string;
    readonly mind: string;
  };
  readonly tip: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly privacy: string;
    readonly sent: string;
    readonly sentLead: string;
    readonly problem: string;
  };
  readonly notFound: { readonly title: string; readonly lead: string };
  readonly about: {
    readonly title: string;
    readonly sections: (organisation: string) => readonly TextSection[];
  };
  readonly methodology: {
    readonly title: string;
    readonly scale: string;
    readonly sections: readonly TextSection[];
  };
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly sections: readonly TextSection[];
  };
}
