import * as v from 'valibot';
import { nearest } from './didYouMean';

/** The building blocks of the policy's schema. Each says in plain words how to mend a value that does not fit. */

/** Some words of text. */
export const sentence = v.pipe(
  v.string('You might write some words here, in quotation marks if they hold a colon.'),
  v.nonEmpty('You might write some words here, or take the key out.'),
);

const word = v.union([v.string(), v.number()]);

/** One word or a list of them; numbers are taken as they are typed. */
export const wordList = v.union(
  [word, v.array(word)],
  'You might write one name or word here, or a list of them: a line "- name" for each.',
);

/** The words of a `wordList`. */
export const wordsOf = (list: v.InferOutput<typeof wordList> | undefined): string[] =>
  (list === undefined ? [] : [list].flat().map((entry) => String(entry).trim())).filter(Boolean);

/** A whole number. */
export function number(minimum: number) {
  const mend = `You might write a whole number here, ${minimum} or more.`;
  return v.pipe(v.number(mend), v.integer(mend), v.minValue(minimum, mend));
}

/** One of some names. */
export function oneOf<const T extends readonly string[]>(names: T) {
  return v.picklist(names, ({ input }) => {
    const meant = typeof input === 'string' ? nearest(input, names) : undefined;
    return `You might write one of these here: ${names.join(', ')}.${meant ? ` Did you mean "${meant}"?` : ''}`;
  });
}

type UnknownKey = (key: string, known: readonly string[]) => string;

/** Keys and their values; other keys are pointed out with the one that was likely meant. */
export function object<const E extends v.ObjectEntries>(entries: E, unknownKey: UnknownKey = unknown) {
  return v.strictObject(entries, ({ expected, received, path }) => {
    const key = String(path?.at(-1)?.key ?? '');
    if (expected === 'never') return unknownKey(key, Object.keys(entries));
    if (expected === 'Object') return 'You might write lines "key: value" below this key, indented by two blanks.';
    return received === 'undefined'
      ? `"${key}" is missing here. You might add a line "${key}: …".`
      : `"${key}" cannot be read here.`;
  });
}

function unknown(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return `"${key}" is not known here.${meant ? ` Did you mean "${meant}"?` : ` Known are ${known.join(', ')}.`}`;
}
