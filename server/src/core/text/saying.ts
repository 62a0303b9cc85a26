/** What a text is filled with: words and numbers as they are, other texts in the same language, lists with commas. */
export type Value = string | number | Saying | readonly Value[];

/** A text to the reader with places for values, `{0}` and so on, so that it can be said in another language too. */
export interface Saying {
  readonly text: string;
  readonly values: readonly Value[];
}

/** A text to the reader as the sources have it: in English, and without values a mere string. */
export type Text = string | Saying;

export const say = (text: string, ...values: readonly Value[]): Saying => ({ text, values });

/** The language of a reader: its texts by their English ones, and how it writes numbers (a BCP 47 tag). */
export interface Language {
  readonly texts: Readonly<Record<string, string>>;
  readonly locale: string;
}

export const ENGLISH: Language = { texts: {}, locale: 'en-US' };

/** A text in a language; what that has no words for stays English. */
export function inWords(text: Text, language: Language = ENGLISH): string {
  if (typeof text === 'string') return language.texts[text] ?? text;
  const pattern = language.texts[text.text] ?? text.text;
  return pattern.replace(/\{(\d)\}/g, (place, index) => {
    const value = text.values[Number(index)];
    return value === undefined ? place : valueInWords(value, language);
  });
}

function valueInWords(value: Value, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberInWords(value, language);
  if ('text' in value) return inWords(value, language);
  return value.map((one) => valueInWords(one, language)).join(', ');
}

/** A language's way with numbers is asked for only where it is not known: the first time costs 15 ms and more. */
function numberInWords(value: number, { locale }: Language): string {
  if (!Number.isInteger(value)) return value.toLocaleString(locale);
  if (Math.abs(value) < THOUSAND) return String(value);
  return COMMAS.test(locale) ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',') : value.toLocaleString(locale);
}

/** Smaller whole numbers are their digits alone. */
const THOUSAND = 1000;
/** Languages that part thousands by commas. */
const COMMAS = /^en(?:-(?:US|GB))?$/;

/** "a, b and c". */
export const listed = (values: readonly Value[]): Value =>
  values.length < 2 ? values : say('{0} and {1}', values.slice(0, -1), values.at(-1)!);
