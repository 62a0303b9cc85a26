import { RE2JS, RE2JSSyntaxException } from 're2js';
import { Flag } from '../../note/tokens';
import type { BlockView, SpanReport } from '../../rules/rule';
import { type Saying, say } from '../../text/saying';

/** A pattern of an agency's: finds spans in a text, in linear time whatever the pattern is. */
export type Pattern = (text: string) => { start: number; end: number }[];

/** Texts in which no pattern may find nothing at all: one that does would match everywhere. */
const PROBES = ['', 'a', ' ', '1', 'ab cd'];

/**
 * So many matches are looked for in a block. One look takes linear time, but it may read on to the end of the block before it
 * settles for a short match, so that looking for all would take the square.
 */
const MOST_MATCHES = 100;

/** Compiles a pattern (RE2 syntax, upper and lower case alike), or says in plain words why it cannot be used. */
export function compilePattern(source: string): Pattern | Saying {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    return say(
      'This pattern cannot be read: {0}. You might try it in parts; looking ahead or behind and "\\1" are not part of it.',
      reasonOf(error),
    );
  }
  const find = finder(compiled);
  if (PROBES.some((probe) => compiled.matcher(probe).find() && find(probe).length === 0)) {
    return say(
      'This pattern can match nothing at all, so it would match everywhere. You might write "+" for "*", or name at least one letter.',
    );
  }
  return find;
}

/** Reasons by the engine's own words for them. */
const REASONS: Readonly<Record<string, Saying>> = {
  'missing closing )': say('a round bracket is opened and not closed'),
  'unexpected )': say('a round bracket is closed that was not opened'),
  'missing closing ]': say('a square bracket is opened and not closed'),
  'missing argument to repetition operator': say('nothing stands before a "*", "+" or "?" that could be repeated'),
  'invalid nested repetition operator': say('two of "*", "+" and "?" stand side by side'),
  'invalid repeat count': say('a number in "{…}" is too large or the wrong way round'),
  'invalid character class range': say('a range in square brackets is the wrong way round, like "[z-a]"'),
  'trailing backslash at end of expression': say('it ends with a "\\"'),
};

const reasonOf = (error: unknown): Saying =>
  REASONS[error instanceof RE2JSSyntaxException ? error.getDescription() : ''] ??
  say('it holds something that is not known here');

function finder(compiled: RE2JS): Pattern {
  return (text) => {
    const spans: { start: number; end: number }[] = [];
    const matcher = compiled.matcher(text);
    for (let looked = 0; looked < MOST_MATCHES && matcher.find(); looked++)
      if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
    return spans;
  };
}

/** Reports what a pattern finds in a block, outside the person's own quotations unless asked. */
export function reportPattern(
  find: Pattern,
  { reading, tokens }: BlockView,
  inQuotations: boolean,
  report: (found: SpanReport) => void,
  fixes: SpanReport['fixes'],
): void {
  for (const span of find(reading.text))
    if (inQuotations || !tokens.has(tokens.at(span.start), Flag.quoted)) report({ ...span, fixes });
}
