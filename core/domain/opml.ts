/** One line of a reading list (OPML), as written there: nothing of it is checked yet. */
export interface OpmlEntry {
  readonly name: string;
  readonly feed: string | null;
  readonly homepage: string | null;
  readonly language: string | null;
  /** Slash-separated, as `/newspaper/VN` in lists that Claimwatch wrote. */
  readonly category: string | null;
  readonly description: string | null;
}
