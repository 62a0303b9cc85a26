import * as v from 'valibot';
import { say } from '../../text/saying';
import { mend } from '../mend';
import { flag, number, oneOf, sentence, wordList } from '../values';

/** What every house rule has, whatever its kind. */
const common = {
  /** What was seen, in one plain sentence. */
  message: sentence,
  /** Why it matters between the two people. */
  why: sentence,
  /** What could be written instead. */
  instead: v.optional(sentence),
  severity: v.optional(oneOf(['error', 'warning', 'information', 'hint'])),
  /** Notes in which the rule speaks; `[[…]]` marks the words. */
  fires: v.optional(wordList),
  /** Notes in which it stays silent. */
  quiet: v.optional(wordList),
};

/** The kinds of house rules: data that an agency can write without programming. */
export const houseRuleSchema = v.variant(
  'kind',
  [
    v.strictObject(
      {
        kind: v.literal('term'),
        ...common,
        words: wordList,
        replacement: v.optional(wordList),
        inQuotations: v.optional(flag),
      },
      unfit,
    ),
    v.strictObject(
      {
        kind: v.literal('pattern'),
        ...common,
        pattern: sentence,
        replacement: v.optional(sentence),
        inQuotations: v.optional(flag),
      },
      unfit,
    ),
    v.strictObject(
      {
        kind: v.literal('identifier'),
        ...common,
        shape: sentence,
        near: v.optional(wordList),
        replacement: v.optional(sentence),
      },
      unfit,
    ),
    v.strictObject(
      { kind: v.literal('require-section'), ...common, section: sentence, notes: v.optional(wordList) },
      unfit,
    ),
    v.strictObject(
      {
        kind: v.literal('limit'),
        ...common,
        maximum: number(0),
        words: v.optional(wordList),
        section: v.optional(sentence),
      },
      unfit,
    ),
    v.strictObject(
      {
        kind: v.literal('nearby'),
        ...common,
        words: wordList,
        near: wordList,
        within: v.optional(number(1)),
        inQuotations: v.optional(flag),
      },
      unfit,
    ),
  ],
  mend(say('You might write "kind:" with one of term, pattern, identifier, require-section, limit, nearby.')),
);

export type HouseRuleData = v.InferOutput<typeof houseRuleSchema>;
export type HouseRuleOf<K extends HouseRuleData['kind']> = Extract<HouseRuleData, { kind: K }>;

function unfit({ expected, received, path }: v.StrictObjectIssue): string {
  const key = String(path?.at(-1)?.key ?? '');
  if (expected === 'never') return mend(say('"{0}" has no meaning for this kind of rule. You might take it out.', key));
  return mend(
    received === 'undefined'
      ? say('"{0}" is missing in this rule. You might add a line "{0}: …".', key)
      : say('"{0}" cannot be read here.', key),
  );
}
