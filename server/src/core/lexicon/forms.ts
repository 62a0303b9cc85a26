import { inflectNoun, inflectVerb, parseIrregular } from './inflect';
import irregularVerbs from './irregular-verbs.txt';

const IRREGULAR = parseIrregular(irregularVerbs);
/** Forms that were made already: lists share most of their verbs. */
const VERBS = new Map<string, readonly string[]>();

/** The forms of a word as a list writes it: of "refuse:v" those of the verb, of "label:n" singular and plural; else itself alone. */
export function formsOf(word: string): readonly string[] {
  if (word.endsWith(':v')) return verbForms(word.slice(0, -2));
  if (word.endsWith(':n')) return inflectNoun(word.slice(0, -2)).map((form) => form.word);
  return [word];
}

function verbForms(lemma: string): readonly string[] {
  const known = VERBS.get(lemma);
  if (known) return known;
  const forms = [...new Set(inflectVerb(lemma, IRREGULAR).map((form) => form.word))];
  VERBS.set(lemma, forms);
  return forms;
}
