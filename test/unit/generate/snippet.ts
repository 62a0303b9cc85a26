/** A stretch of a snippet: plain text, or a tab stop with its hint or its choices. */
export type Part =
  | { readonly text: string }
  | { readonly stop: number; readonly hint: string }
  | { readonly stop: number; readonly choices: readonly string[] }
  | { readonly variable: string };

const PART = /\$\{(\d+):((?:\\.|[^\\{}$])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])+)\|\}|\$([A-Z_]+)|\\([\\$},|])|([^$\\}])/gy;

/**
 * Reads a snippet strictly, without nesting: what VS Code would take for plain text though it looks like a tab stop fails.
 * Source: the grammar in VS Code's "Snippets in Visual Studio Code".
 */
export function readSnippet(body: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [whole, stop, hint, choosing, choices, variable, escaped, plain] of body.matchAll(PART)) {
    at += whole.length;
    if (stop) parts.push({ stop: Number(stop), hint: hint! });
    else if (choosing) parts.push({ stop: Number(choosing), choices: splitChoices(choices!) });
    else if (variable) parts.push({ variable });
    else parts.push({ text: escaped ?? plain! });
  }
  if (at !== body.length) throw new Error(`no snippet from here: ${body.slice(at, at + 40)}`);
  return parts;
}

function splitChoices(choices: string): string[] {
  return [...choices.matchAll(/((?:\\.|[^\\,])*)(?:,|$)/g)]
    .map(([, choice]) => choice!.replace(/\\([\\,|])/g, '$1'))
    .slice(0, -1);
}
