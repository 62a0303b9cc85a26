import fs from 'node:fs';
import v8 from 'node:v8';
import { connectNode } from './lsp/nodeTransport';
import { serve } from './lsp/server';

/**
 * How much of a function is run before it is compiled for speed, in bytes of its code; eight times what V8 takes by itself.
 * A server that just started runs hundreds of functions for a moment each. Compiling them all took more processor time than
 * running them, away from the editor beside it; those that a long note needs are compiled as before.
 */
const RUN_BEFORE_COMPILED = 540_000;

v8.setFlagsFromString(`--interrupt-budget=${RUN_BEFORE_COMPILED}`);
serve(connectNode(process.argv.slice(2)), { readFile, afterGreeting: setImmediate });

/** A policy's text, for clients that do not tell of policies. Notes are never read from disk. */
function readFile(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
