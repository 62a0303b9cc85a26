import fs from 'node:fs';
import { compileLater } from './lsp/compileLater';
import { connectNode } from './lsp/nodeTransport';
import { serve } from './lsp/server';

compileLater();
serve(connectNode(process.argv.slice(2)), { readFile, afterGreeting: setImmediate });

/** A policy's text, for clients that do not tell of policies. Notes are never read from disk. */
function readFile(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
