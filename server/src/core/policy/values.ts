import * as v from 'valibot';
import { type Saying, say } from '../text/saying';
import { nearest } from './didYouMean';
import { meaning, mend } from './mend';

/** The building blocks of the policy's schema. Each says in plain words how to mend a value that does not fit. */

/** Some words of text. */
export const sentence = v.pipe(
  v.string(mend(say('You might write some words here, in quotation marks if they hold a colon.'))),
  v.nonEmpty(mend(say('You might write some words here, or take the key out.'))),
);

const word = v.union([v.string(), v.number()], mend(say('You might write one name or word here.')));

/** One word or a list of them; numbers are taken as they are typed. */
export const wordList = v.union(
  [word, v.array(word)],
  mend(say('You might write one name or word here, or a list of them: a line "- name" for each.')),
);

/** The words of a `wordList`. */
export const wordsOf = (list: v.InferOutput<typeof wordList> | undefined): string[] =>
  (list === undefined ? [] : [list].flat().map((entry) => String(entry).trim())).filter(Boolean);

/** A whole number. */
export function number(minimum: number) {
  const message = mend(say('You might write a whole number here, {0} or more.', minimum));
  return v.pipe(v.number(message), v.integer(message), v.minValue(minimum, message));
}

/** True or false. */
export const flag = v.boolean(mend(say('You might write true or false here.')));

/** One of some names. */
export function oneOf<const T extends readonly string[]>(names: T) {
  return v.picklist(names, ({ input }) => {
    const meant = typeof input === 'string' ? nearest(input, names) : undefined;
    return mend(meaning(say('You might write one of these here: {0}.', names), meant));
  });
}

/** Names with whatever stands behind each: "required: { visit: … }". */
export const record = <const S extends v.GenericSchema>(values: S) =>
  noList(v.record(v.string(), values, mend(KEYS_BELOW)));

const KEYS_BELOW = say('You might write lines "key: value" below this key, indented by two blanks.');

/** The library takes a list for an object whose keys are 0, 1, 2; a person who wrote "- name" meant something else. */
function noList<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run': (dataset, config) =>
      schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: String(dataset.value) } : dataset, config),
  } satisfies v.GenericSchema as S;
}

type UnknownKey = (key: string, known: readonly string[]) => Saying;

/** Keys and their values; other keys are pointed out with the one that was likely meant. */
export function object<const E extends v.ObjectEntries>(entries: E, unknownKey: UnknownKey = unknown) {
  return noList(
    v.strictObject(entries, ({ expected, received, path }) => {
      const key = String(path?.at(-1)?.key ?? '');
      if (expected === 'never') return mend(unknownKey(key, Object.keys(entries)));
      if (expected === 'Object') return mend(KEYS_BELOW);
      return mend(
        received === 'undefined'
          ? say('"{0}" is missing here. You might add a line "{0}: …".', key)
          : say('"{0}" cannot be read here.', key),
      );
    }),
  );
}

function unknown(key: string, known: readonly string[]): Saying {
  const meant = nearest(key, known);
  return meant === undefined
    ? say('"{0}" is not known here. Known are {1}.', key, known)
    : meaning(say('"{0}" is not known here.', key), meant);
}
