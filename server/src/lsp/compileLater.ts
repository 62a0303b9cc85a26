import v8 from 'node:v8';

/**
 * Lets every function run eight times as long as by itself before it is compiled for speed. A server that just started runs
 * hundreds of functions for a moment each; compiling them all took more processor time than running them, away from the
 * editor beside it. Those that a long note needs are compiled as before. Patterns are compiled once, not first for their
 * first use and again for their second.
 */
export function compileLater(): void {
  try {
    for (const flag of flagsOf(process.versions.v8)) v8.setFlagsFromString(flag);
  } catch {
    // A runtime that passes for Node need not have flags.
  }
}

/** A pattern is compiled at its first use for good. */
const ONCE = '--no-regexp-tier-up';

/**
 * V8's flags for that. Their names have changed, and V8 prints a complaint about a flag that it does not know, so a version
 * on which they were not tried gets none.
 */
export function flagsOf(v8Version: string): readonly string[] {
  const version = Number.parseFloat(v8Version);
  if (version >= 11 && version < 12) return [ONCE, '--interrupt-budget=540000'];
  if (version >= 12.4 && version < 15)
    return [ONCE, '--invocation-count-for-turbofan=24000', '--invocation-count-for-maglev=3200'];
  return [];
}
