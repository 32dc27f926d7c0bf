import { defineError } from '../core/errors.ts';

/** The act needs a second person: whoever did the first part cannot also do the second. */
export const secondPersonNeeded = defineError('desk.second-person', { public: true });

/** The act does not fit the state of the thing: read it again. */
export const wrongState = defineError('desk.wrong-state', { public: true });

/** The register has it already, under this short name or this site. */
export const sourceKnown = defineError('source.known', { public: true });

/** An entry of a list names no address on the web. */
export const noAddress = defineError('source.no-address', { public: true });
