import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configMarkdown } from '../core/config.ts';

/** Writes the pages of docs/ that are generated from the code. A test holds them to it. */
const docs = join(import.meta.dirname, '../docs');
writeFileSync(join(docs, 'configuration.md'), configMarkdown());
