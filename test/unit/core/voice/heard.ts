import { analyse } from '../../../../server/src/core/engine/analyse';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/policy/settings';
import type { BlockView } from '../../../../server/src/core/rules/rule';

/** The view of a text's last block, as rules get it. */
export function viewOf(text: string): BlockView {
  return analyse(text, DEFAULT_SETTINGS).blocks.at(-1)!.view;
}

/** "voice: words" of each clause of the last block. */
export function heard(text: string): string[] {
  const { clauses, tokens } = viewOf(text);
  return clauses.map(({ first, end, voice }) => {
    const span = tokens.span(first, end);
    return `${voice}: ${tokens.text.slice(span.start, span.end)}`;
  });
}
