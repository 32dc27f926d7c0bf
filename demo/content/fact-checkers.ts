import type { FactChecker } from '../types.ts';
import { FACT_CHECKS_EN } from './fact-checks-en.ts';
import { FACT_CHECKS_FR } from './fact-checks-fr.ts';
import { FACT_CHECKS_VI } from './fact-checks-vi.ts';

/** The two invented fact-checking organisations. Their scales differ: 1 to 5, and 1 to 4. */
export const FACT_CHECKERS: readonly FactChecker[] = [
  {
    id: 'shoreline-check',
    name: 'Shoreline Check',
    langs: ['en', 'vi'],
    best: 5,
    checks: [...FACT_CHECKS_EN, ...FACT_CHECKS_VI],
  },
  { id: 'phare-verif', name: 'Phare Vérif', langs: ['fr', 'en', 'vi'], best: 4, checks: FACT_CHECKS_FR },
];
