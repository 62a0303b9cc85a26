import table from './kinds.txt';

/** A kind of place or organization, and the words in a name that show it. */
interface KindOf {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

const [PLACES, ORGANIZATIONS] = parse(table);

/** "Fairmount Park" is "a local park"; a name that shows no kind is "their town". */
export const kindOfPlace = (name: string): string => kindIn(PLACES!, name) ?? 'their town';

/** "Thayer Elementary" is "a local school"; a name that shows no kind is "a local organization". */
export const kindOfOrganization = (name: string): string => kindIn(ORGANIZATIONS!, name) ?? 'a local organization';

function kindIn(kinds: readonly KindOf[], name: string): string | undefined {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .reverse();
  for (const word of words) {
    const kind = kinds.find((k) => k.words.has(word));
    if (kind) return kind.name;
  }
  return undefined;
}

/** Reads "[section]" lines and "name: word word …" lines. */
function parse(text: string): KindOf[][] {
  const sections: KindOf[][] = [];
  for (const line of text.split('\n')) {
    const content = line.replace(/#.*/, '').trim();
    if (content.startsWith('[')) sections.push([]);
    const [name, words] = content.split(':');
    if (words) sections.at(-1)!.push({ name: name!, words: new Set(words.trim().split(/\s+/)) });
  }
  return sections;
}
