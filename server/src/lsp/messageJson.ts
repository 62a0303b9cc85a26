import type { Message } from 'vscode-languageserver';

/** Pieces of a JSON text, in UTF-8, one after the other: what is known of it need not be written out and encoded again. */
export type JsonPieces = readonly Uint8Array[];

const UTF8 = new TextEncoder();
export const jsonPiece = (json: string): Uint8Array => UTF8.encode(json);

/** The same one in both bundles of the server. */
const JSON_PIECES: unique symbol = Symbol.for('mutual-notes/json');

/** An answer with what makes its JSON, where that costs less than writing out the answer. */
export const withJson = <Answer extends object>(answer: Answer, json: () => JsonPieces): Answer =>
  Object.defineProperty(answer, JSON_PIECES, { value: json });

/** A message as JSON; the answer in it is not written out if its JSON is known. */
export function messageJson(message: Message): JsonPieces {
  const { result, ...envelope } = message as { readonly result?: { readonly [JSON_PIECES]?: () => JsonPieces } | null };
  const known = result?.[JSON_PIECES];
  if (!known) return [jsonPiece(JSON.stringify(message))];
  return [jsonPiece(`${JSON.stringify(envelope).slice(0, -1)},"result":`), ...known(), jsonPiece('}')];
}
