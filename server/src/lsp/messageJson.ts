import type { Message } from 'vscode-languageserver';

/** The same one in both bundles of the server. */
const JSON_TEXT: unique symbol = Symbol.for('mutual-notes/json');

/** An answer with what makes its JSON, where that costs less than writing out the answer. */
export const withJson = <Answer extends object>(answer: Answer, json: () => string): Answer =>
  Object.defineProperty(answer, JSON_TEXT, { value: json });

/** A message as JSON; the answer in it is not written out if its JSON is known. */
export function messageJson(message: Message): string {
  const { result, ...envelope } = message as { readonly result?: { readonly [JSON_TEXT]?: () => string } | null };
  const known = result?.[JSON_TEXT];
  return known ? `${JSON.stringify(envelope).slice(0, -1)},"result":${known()}}` : JSON.stringify(message);
}
