import fs from 'node:fs';
import path from 'node:path';

/** One import of one file: both from the repository's top; packages keep their name. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

interface Meta {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint: string;
        readonly imports: ReadonlyArray<{ readonly path: string; readonly external?: boolean }>;
        readonly inputs: Readonly<Record<string, unknown>>;
      }
    >
  >;
  readonly inputs: Readonly<
    Record<string, { readonly imports: ReadonlyArray<{ readonly path: string; readonly external?: boolean }> }>
  >;
}

/** What esbuild wrote down about the five bundles when they were last built. */
export const meta = (): Meta => JSON.parse(fs.readFileSync('dist/meta.json', 'utf8'));

/** All TypeScript files below a folder. */
export const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .sort();

/** Every import of our own sources, those of types included, which no bundle shows. */
export function importsIn(folder: string): Import[] {
  return sourcesIn(folder).flatMap((from) =>
    [
      ...fs
        .readFileSync(from, 'utf8')
        .matchAll(/^\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\('([^']+)'\)/gm),
    ].map(([, static_, dynamic]) => ({ from, to: resolved(from, (static_ ?? dynamic)!) })),
  );
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
}
