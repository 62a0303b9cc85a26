import type { WordClass } from './classes';

/** A form of a word and which form it is. */
export interface Form {
  readonly word: string;
  readonly form: WordClass;
}

/** Irregular verbs by lemma: past forms, participles (each maybe several). */
export type Irregular = ReadonlyMap<
  string,
  { readonly past: readonly string[]; readonly participle: readonly string[] }
>;

/** Reads `irregular-verbs.txt`: "lemma past participle", alternatives joined by "/". */
export function parseIrregular(text: string): Irregular {
  const rows = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [lemma, past, participle = past] = row.split(/\s+/);
      return [lemma!, { past: past!.split('/'), participle: participle!.split('/') }];
    }),
  );
}

const VOWEL_END = /[aeiou]$/;
/** One vowel and one consonant at the end of a one-syllable word, or of one of these stressed endings. */
const DOUBLES =
  /^(?:[^aeiou]*[aeiou][bdgklmnprtvz]|.*(?:(?<!li|vo)mit|(?<!of|suf|dif|buf)fer|cur|pel|gret|quip|trol|gin|commit|forget|upset|trap|step|stop|plan|drop|chat|jot|hop|cancel|travel|counsel|model|label|refer|kidnap))$/;

/** All forms of a verb: base, third person, past, participle, gerund. A prefix ("re-", "over-") follows its verb. */
export function inflectVerb(lemma: string, irregular: Irregular): Form[] {
  const known = irregular.get(lemma);
  const forms: Form[] = [
    { word: lemma, form: 'form-base' },
    { word: addS(lemma), form: 'form-third' },
    ...gerunds(lemma).map((word) => ({ word, form: 'form-gerund' as const })),
  ];
  const regular = regularPast(lemma);
  for (const word of known?.past ?? regular) forms.push({ word, form: 'form-past' });
  for (const word of known?.participle ?? regular) forms.push({ word, form: 'form-participle' });
  return forms;
}

/** A noun and its plural. */
export function inflectNoun(lemma: string): Form[] {
  return [
    { word: lemma, form: 'form-base' },
    { word: pluralOf(lemma), form: 'form-plural' },
  ];
}

const PLURALS: Record<string, string> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people',
  wife: 'wives',
  gentleman: 'gentlemen',
  lady: 'ladies',
  foot: 'feet',
  life: 'lives',
  knife: 'knives',
  grandchild: 'grandchildren',
};

function pluralOf(noun: string): string {
  return PLURALS[noun] ?? addS(noun);
}

function addS(word: string): string {
  if (word === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "submit" gives "submitted"; words that usage spells both ways ("cancel") give both. */
function regularPast(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  if (!DOUBLES.test(lemma) || /[wxy]$/.test(lemma)) return [`${lemma}ed`];
  const doubled = `${lemma}${lemma.at(-1)}ed`;
  return /(?:cancel|travel|counsel|model|label|focus)$/.test(lemma) ? [`${lemma}ed`, doubled] : [doubled];
}

function gerunds(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}ying`];
  if (lemma.endsWith('e') && !/(?:ee|ye|oe)$/.test(lemma) && lemma !== 'be') return [`${lemma.slice(0, -1)}ing`];
  if (!DOUBLES.test(lemma) || /[wxy]$/.test(lemma) || VOWEL_END.test(lemma)) return [`${lemma}ing`];
  const doubled = `${lemma}${lemma.at(-1)}ing`;
  return /(?:cancel|travel|counsel|model|label)$/.test(lemma) ? [`${lemma}ing`, doubled] : [doubled];
}
