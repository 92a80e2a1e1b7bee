/** Property tests use the same numbers each time, so that a run says something about the change. */
import fc from 'fast-check';

/** `SEED=1234 npm test` looks elsewhere. */
const seed = Number(process.env['SEED'] ?? 20_261_122);

fc.configureGlobal({ seed });
