/**
 * The word classes that a token can have. Each is a list in `words/<class>.txt`, or is set by the compiler (`formClasses`,
 * `compiledClasses`). The order is the bit of each class in the compiled table.
 */
const formClasses = ['form-base', 'form-third', 'form-past', 'form-participle', 'form-gerund', 'form-plural'] as const;

/** Filled at build time from packages with clear licences; see `server/generate/names.ts`. */
const compiledClasses = ['common-word', 'given-name', 'surname', 'mostly-capital', 'lower-word', 'large-city'] as const;

const listedClasses = [
  'diagnosis',
  'symptom',
  'foreign-function-word',
  'drug-name',
  'pronoun-first',
  'pronoun-plural',
  'pronoun-person',
  'clitic-s',
  'abbreviation',
  'month',
  'weekday',
  'saying',
  'contacting',
  'companion',
  'doubting',
  'feeling',
  'feeling-word',
  'wanting',
  'choosing',
  'wishing',
  'directing',
  'offering',
  'writer-only',
  'observing',
  'observing-adjective',
  'stating',
  'logistic',
  'chore',
  'deciding',
  'doing',
  'adverb',
  'time-word',
  'subordinator',
  'contrast',
  'coordinator',
  'preposition',
  'determiner',
  'pronoun-object',
  'pronoun-me',
  'possessive-person',
  'possessive-writer',
  'pronoun-thing',
  'pronoun-some',
  'be',
  'have',
  'do',
  'modal',
  'will',
  'duty',
  'negation',
  'person-role',
  'writer-role',
  'helper-role',
  'staff-role',
  'office',
  'kin',
  'she-kin',
  'he-kin',
  'about-noun',
  'record-noun',
  'own-noun',
  'body-noun',
  'chore-noun',
  'evaluating',
  'clinical-aim',
  'substance',
  'medicine',
  'aspect',
  'reflexive',
  'vague-verb',
  'acquaintance',
  'post',
  'title',
  'formal-title',
  'name-particle',
  'organization-head',
  'trade',
  'place-head',
  'street-type',
  'lodging',
  'not-a-name-tail',
  'public-name',
  'large-region',
  'human-verb',
  'building',
  'city',
  'common-work',
  'rare-work',
] as const;

export const CLASSES = [...formClasses, ...compiledClasses, ...listedClasses] as const;
export const LISTED_CLASSES: readonly WordClass[] = listedClasses;

export type WordClass = (typeof CLASSES)[number];

/** How many 32-bit words hold one set of classes. */
export const MASK_WORDS = 4;

/**
 * The key of a word in the compiled table: the upper 29 bits of its hash. The lower three would cost 45 kB of the packed
 * extension, and without them one unknown word in 4,500 is taken for a known one.
 */
export const lexiconKey = (hash: number): number => hash >>> 3;

/** Bits of the rest in the packed table's Rice codes: about the logarithm of the mean distance between two keys. */
export const RICE_BITS = 12;

/** A set of classes as the bits of `MASK_WORDS` words of 32; with names, since a look at them is the commonest of all. */
export interface ClassMask {
  readonly bits0: number;
  readonly bits1: number;
  readonly bits2: number;
  readonly bits3: number;
}

/** The mask of some classes: `tokens.isAny(i, mask('saying', 'wanting'))`. Make it once, at load. */
export function mask(...classes: WordClass[]): ClassMask {
  const bits = new Int32Array(MASK_WORDS);
  for (const name of classes) {
    const bit = CLASSES.indexOf(name);
    if (bit < 0) throw new Error(`"${name}" is no word class`);
    bits[bit >> 5]! |= 1 << (bit & 31);
  }
  const [bits0, bits1, bits2, bits3] = bits as unknown as [number, number, number, number];
  return { bits0, bits1, bits2, bits3 };
}

/** Classes of words that are hardly ever nouns. */
export const NO_NOUNS = [
  'be',
  'have',
  'do',
  'modal',
  'preposition',
  'coordinator',
  'subordinator',
  'adverb',
  'form-past',
  'form-third',
] as const satisfies readonly WordClass[];

/** The numbers of the classes in a mask. */
export function numbersIn(classes: ClassMask): number[] {
  const numbers: number[] = [];
  const { bits0, bits1, bits2, bits3 } = classes;
  [bits0, bits1, bits2, bits3].forEach((word, i) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) numbers.push(i * 32 + 31 - Math.clz32(rest & -rest));
  });
  return numbers;
}
