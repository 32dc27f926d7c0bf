/** A model of a hub at one revision, which never changes. */
export interface HubReference {
  /** As `owner/name`. */
  readonly repository: string;
  /** 40 hex digits of a commit; a branch or tag is none, since it moves. */
  readonly revision: string;
}

const pattern = /^hub:([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)@([0-9a-f]{40})$/;

/** True for a setting that means to name a model of a hub. */
export const isHubReference = (text: string): boolean => text.startsWith('hub:');

/** What `hub:owner/name@<40 hex digits>` names; null for anything else. */
export function readHubReference(text: string): HubReference | null {
  const [, repository, revision] = pattern.exec(text) ?? [];
  return repository !== undefined && revision !== undefined ? { repository, revision } : null;
}
