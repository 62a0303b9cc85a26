import fs from 'node:fs';
import path from 'node:path';
import { notices } from './notices';
import { policySchemaFile } from './policySchema';
import { readmeTable } from './readmeTable';
import { rulePages } from './rulePages';
import { ruleSettings } from './ruleSettings';
import { templates } from './templates';

/** What is made from the one source: paths from the repository's top, and the text that each file is to have. */
export type Generated = Readonly<Record<string, string>>;

/** A generator: the files that it makes, and the folder (if any) in which nothing else may stand. */
export interface Generator {
  readonly owns?: string;
  make(): Generated;
}

const GENERATORS: readonly Generator[] = [rulePages, policySchemaFile, ruleSettings, readmeTable, notices, templates];

/** Writes every generated file, or with `check` tells which are stale. Gives the exit code. */
export function generate({ check }: { readonly check: boolean }): number {
  const stale: string[] = [];
  for (const { owns, make } of GENERATORS) {
    const made = make();
    for (const [file, text] of Object.entries(made)) {
      if (readText(file) === text) continue;
      stale.push(file);
      if (!check) writeText(file, text);
    }
    for (const file of leftOver(owns, made)) {
      stale.push(file);
      if (!check) fs.rmSync(file);
    }
  }
  if (check && stale.length > 0) {
    console.error(
      `These files are not what the sources say:\n${stale.map((file) => `  ${file}\n`).join('')}"npm run generate" mends them; then commit them.`,
    );
    return 1;
  }
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'All generated files are as the sources say.');
  return 0;
}

function leftOver(folder: string | undefined, made: Generated): string[] {
  if (!folder || !fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => fs.statSync(file).isFile() && !Object.hasOwn(made, file));
}

/** With plain line ends, whatever the checkout made of them. */
export function readText(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function writeText(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
