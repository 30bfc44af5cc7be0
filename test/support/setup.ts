import fc from 'fast-check';

// With SIDEGRID_SEED every property tries the same cases again; .ci/run takes it from the commit, so that one commit has
// one outcome. Without it each run tries new ones, and prints the seed of what it finds.
const seed = process.env['SIDEGRID_SEED'];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
