import fc from 'fast-check';

/**
 * Property tests draw the same inputs in every run, so that what passed here passes elsewhere. To look for what they have not drawn yet:
 * `CLAIMWATCH_SEED=$RANDOM CLAIMWATCH_RUNS=5000 npm run test:unit`; a failure found so becomes a test of its own.
 */
fc.configureGlobal({
  seed: Number(process.env.CLAIMWATCH_SEED ?? 1),
  numRuns: Number(process.env.CLAIMWATCH_RUNS ?? 100),
});
