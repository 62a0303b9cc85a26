import { type Tokens, words } from '../../../note/tokens';
import type { Span } from '../../../text/span';
import { mayHold } from './mayHold';

/** A street's type is part of its name, and the number stands behind: "Hauptstraße 12", "Storgatan 5". */
const JOINED =
  /(?<![\p{L}\d])(?:\d{1,6} )?\p{L}[\p{L}-]{2,40}(?:straße|strasse|str\.|gasse|platz|straat|plaats|laan|gatan|vägen|gränd|vej|veien|vegen|gata|gate|katu|kuja|utca|gade|stræde|brücke|steeg|gracht|stien|weg|allee|damm) \d{1,4}[a-z]?(?![\p{L}\d])/giu;
/** The type is a word of its own behind the name: "Kossuth utca 76". */
const PARTED =
  /(?<![\p{L}\d])(?:\d{1,6} )?(?:\p{Lu}[\p{L}.'’-]{1,30} ){1,3}(?:utca|u\.|út|tér|rkp\.|tee|pst|mnt|gate|plads|allé|sokak|cad\.|gatvė|ulica) \d{1,4}[a-z]?(?![\p{L}\d])/gu;
/** A type before the name: "Via Roma 131", "12 rue des Lilas", "ul. Posejdona 90". */
const TYPE =
  'rue|cours|quai|allée|impasse|avenue|boulevard|chemin|place|via|viale|corso|piazza|piazzetta|largo|calle|avda\\.?|avenida|plaza|paseo|carrer|camino|camiño|ctra\\.?|rua|rúa|r\\.?|praça|travessa|ul\\.|ulica|trg|strada|bulevar|rruga|náměstí|str\\.';
const NAME =
  "(?: (?:d[eiou]s?|da|della|delle|del|di|du|des|la|le|les|el|l'|d'|van|von|nad|[\\p{Lu}\\d][\\p{L}.'’-]{0,30})){1,6}";
const PREFIXED = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,6},? ){0,2}(?:${TYPE})${NAME} \\d{1,5}[a-z]?(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?:\\d{1,6},? ){1,2}(?:rue|cours|quai|avenue|boulevard|via|calle|rua|avenida|piazza|chemin)${NAME}`,
  'giu',
);
const NO_STREET = /^(?:via|place|r|plaza) (?:zoom|phone|video|text|email|teams)/i;

/** Patterns over a whole block are dear: each is tried only where its street's type stands. */
const BEHIND_A_TYPE = /[\p{L}.] \d/gu;
const TYPE_AT_END =
  /(?:straße|strasse|str\.|gasse|platz|straat|plaats|laan|gatan|vägen|gränd|vej|veien|vegen|gata|gate|katu|kuja|utca|gade|stræde|brücke|steeg|gracht|stien|weg|allee|damm|u\.|út|tér|rkp\.|tee|pst|mnt|plads|allé|sokak|cad\.|gatvė|ulica)$/iu;
const LONGEST_TYPE = 10;
const TYPES = words(...TYPE.replaceAll('\\.', '').replaceAll('?', '').split('|'));

/** Streets as other countries write them, with their numbers. Weaker evidence than an American address. */
export function findForeignStreets(tokens: Tokens): Span[] {
  const { text } = tokens;
  const forms = [...(hasTypeBehindName(text) ? [JOINED, PARTED] : []), ...(mayHold(tokens, TYPES) ? [PREFIXED] : [])];
  return forms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter(({ 0: written }) => !NO_STREET.test(written) && hasCapital(written))
      .map(({ index, 0: written }) => ({ start: index, end: index + written.length })),
  );
}

function hasTypeBehindName(text: string): boolean {
  for (const { index } of text.matchAll(BEHIND_A_TYPE)) {
    if (TYPE_AT_END.test(text.slice(Math.max(0, index - LONGEST_TYPE), index + 1))) return true;
  }
  return false;
}

const hasCapital = (written: string): boolean => /\p{Lu}|^\d+,? \d/u.test(written);
