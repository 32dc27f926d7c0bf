import { defineError } from '../core/errors.ts';

/** The act needs a second person: whoever did the first part cannot also do the second. */
export const secondPersonNeeded = defineError('desk.second-person', { public: true });

/** The act does not fit the state of the thing: read it again. */
export const wrongState = defineError('desk.wrong-state', { public: true });
