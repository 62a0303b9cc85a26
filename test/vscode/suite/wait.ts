import * as vscode from 'vscode';

const LIMIT = 10_000;
const AGAIN = 25;

/** Waits for a state: asks again until `get` answers something. */
export async function until<T>(
  what: string,
  get: () => T | undefined | false | Thenable<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await get();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

/** Our diagnostics of a document, once they are as `wanted`. */
export async function diagnostics(
  document: vscode.TextDocument,
  wanted: (found: vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<vscode.Diagnostic[]> {
  const ours = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'mutual-notes');
  try {
    return await until('diagnostics', () => {
      const found = ours();
      return wanted(found) && found;
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}; there are: ${ours().map(codeOf).join(', ') || 'none'}`);
  }
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
