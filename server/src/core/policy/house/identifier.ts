import { defineRule, type Rule } from '../../rules/rule';
import { Unit, unitClass } from '../../text/characters';
import { wordsOf } from '../values';
import type { HouseRuleOf } from './schema';
import { type HouseTexts, replacements } from './texts';
import { WordFinder } from './words';

/** How many words may stand between a number and the word that makes it one of the agency's. */
const NEAR = 4;

/** The agency's own numbers, by their shape: "#" is a digit, "@" a letter, all else stands for itself: "HC-####". */
export function identifier(
  texts: HouseTexts,
  { shape, near, replacement = '[number]' }: HouseRuleOf<'identifier'>,
): Rule {
  const context = near === undefined ? undefined : new WordFinder(wordsOf(near));
  const fixes = replacements([replacement], true);
  return defineRule({
    ...texts,
    scope: 'span',
    family: 'identifier',
    check({ reading, tokens }, report) {
      const beside = context?.find(tokens);
      if (beside?.length === 0) return;
      for (const span of findShape(reading.text, shape)) {
        const at = tokens.at(span.start);
        if (!beside || beside.some((run) => Math.abs(run.first - at) <= NEAR + run.end - run.first))
          report({ ...span, fixes });
      }
    },
  });
}

/** Where a text has a shape, with neither letter nor digit right before or behind it. Linear for shapes of one line. */
function findShape(text: string, shape: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let start = 0; start + shape.length <= text.length; start++) {
    const end = start + shape.length;
    if (!fits(text, start, shape) || isJoined(text, start - 1) || isJoined(text, end)) continue;
    spans.push({ start, end });
    start = end - 1;
  }
  return spans;
}

function fits(text: string, start: number, shape: string): boolean {
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape.charAt(i);
    const kind = unitClass(text.charCodeAt(start + i));
    if (
      wanted === '#'
        ? kind !== Unit.digit
        : wanted === '@'
          ? kind !== Unit.lower && kind !== Unit.upper
          : wanted.toLowerCase() !== text.charAt(start + i).toLowerCase()
    )
      return false;
  }
  return shape.length > 0;
}

function isJoined(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = unitClass(text.charCodeAt(at));
  return kind === Unit.digit || kind === Unit.lower || kind === Unit.upper;
}
