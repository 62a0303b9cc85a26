import fs from 'node:fs';
import { sourcesIn } from '../architecture/sources';

export type Texts = Readonly<Record<string, string>>;

export const readTexts = (file: string): Texts => JSON.parse(fs.readFileSync(file, 'utf8'));

const CALL = /\bl10n\s*\.t\(/g;
const CALL_WITH_TEXT = /\bl10n\s*\.t\(\s*('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/g;

interface Source {
  readonly file: string;
  readonly code: string;
}

function clientSources(): Source[] {
  return sourcesIn('client/src').map((file) => ({
    file,
    code: fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));
}

/** The English texts that the client hands to `l10n.t`. */
export function clientTexts(): Set<string> {
  return new Set(
    clientSources().flatMap(({ code }) => [...code.matchAll(CALL_WITH_TEXT)].map(([, text]) => textOf(text!))),
  );
}

/** Files with a call of `l10n.t` whose text is not written out in it, so that nobody could translate it. */
export function filesWithHiddenTexts(): string[] {
  const count = (code: string, pattern: RegExp) => code.match(pattern)?.length ?? 0;
  return clientSources().flatMap(({ file, code }) => (count(code, CALL) === count(code, CALL_WITH_TEXT) ? [] : [file]));
}

/** String literals of several words outside `l10n.t`: what a reader would see in English whatever the language. */
export function untranslated(): string[] {
  const WORDS = /'((?:\\.|[^'\\\n])*[A-Za-z]{2,} [A-Za-z]{2,}(?:\\.|[^'\\\n])*)'/g;
  const STRING = /'(?:\\.|[^'\\\n])*'/g;
  return clientSources().flatMap(({ file, code }) =>
    [...code.replace(CALL_WITH_TEXT, '').matchAll(STRING)]
      .filter(([text]) => text.match(WORDS))
      .map(([text]) => `${file}: ${text}`),
  );
}

/** What a string literal of the sources says. */
export function textOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(n|.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** Every text of the manifest, with the path of keys that leads to it. */
export function manifestTexts(value: unknown = JSON.parse(fs.readFileSync('package.json', 'utf8')), path = ''): Texts {
  if (typeof value === 'string') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => manifestTexts(inner, `${path}/${key}`)));
}
