/** Invented notes of any length for tests of the engine: pieces of notes put together by chance, the same for one seed. */

const NAMES = [
  'Keisha',
  'Tomás',
  'Mrs. Oduya',
  'Linh Tran',
  'Darnell',
  'her sister Ana',
  'Ruth Abara',
  'Sam',
  'Ms. Quill',
];
const PLACES = [
  'Millbrook',
  'the Harbor Street clinic',
  'Fenwick House',
  'the library',
  'St. Bride church',
  'the park',
];
const MATTERS = [
  'rent',
  'the bus pass',
  'sleep',
  'her job at the bakery',
  'the hearing',
  'food',
  'the long wait',
  'music',
];
const ACTS = ['called', 'visited', 'wrote to', 'sat with', 'walked with', 'waited for', 'argued with', 'thanked'];
const DAYS = ['on Friday', 'on 3/14/2026', 'next week', 'at 10:30', 'in March', 'yesterday', 'after lunch'];

/** Everyday words, so that hardly two sentences are alike. */
const WORDS =
  'river bread winter door garden lamp bridge paper shoes market window kettle morning coat ladder orange blanket radio corner pencil soup engine basket button carpet thunder mirror pocket feather cellar bottle candle hammer meadow saddle ticket puzzle barrel copper velvet'.split(
    ' ',
  );

const SENTENCES: ReadonlyArray<(pick: Pick) => string> = [
  (pick) => `${pick(NAMES)} said that ${pick(MATTERS)} and ${pick(MATTERS)} were hard ${pick(DAYS)}.`,
  (pick) => `We looked at ${pick(MATTERS)} together and made a list of ${pick.number(9)} things.`,
  (pick) => `She wants to talk with ${pick(NAMES)} about ${pick(MATTERS)} ${pick(DAYS)}.`,
  (pick) => `Client was non-compliant with ${pick(MATTERS)} and refused ${pick(MATTERS)}.`,
  (pick) => `I told him to ${pick(['call', 'stop', 'sign', 'wait'])} before ${pick(DAYS)}.`,
  (pick) =>
    `"I can ${pick(['do', 'carry', 'say'])} that," ${pick(['she', 'he', 'they'])} said, and ${pick(NAMES)} laughed.`,
  (pick) => `He ${pick(ACTS)} ${pick(NAMES)} near ${pick(PLACES)} and came back ${pick(DAYS)}.`,
  (pick) => `Their number is 413-555-01${pick.number(9)}${pick.number(9)}; they live at ${pick.number(900)} Cutler St.`,
  (pick) => `They ${pick(ACTS)} the landlord, who ${pick(['shouted', 'listened', 'left'])} ${pick(DAYS)}.`,
  (pick) =>
    `He used ${pick(['meth', 'heroin', 'alcohol'])} last ${pick(['month', 'week'])} and feels ${pick(['low', 'calm'])}.`,
  (pick) => `${pick(NAMES)} will bring the form to ${pick(PLACES)} ${pick(DAYS)}.`,
];

interface Pick {
  <T>(list: readonly T[]): T;
  number(most: number): number;
}

function pickBy(seed: number): Pick {
  let state = seed | 0;
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return Object.assign(pick, { number: (most: number) => 1 + Math.floor(next() * most) });
}

/** A sentence with some words of its own at its end. */
function sentence(pick: Pick): string {
  const words = Array.from({ length: 3 }, () => `the ${pick(WORDS)} and the old ${pick(WORDS)}`);
  return `${pick(SENTENCES)(pick).slice(0, -1)}, by ${words.join(', ')}.`;
}

/** A note of about so many words. */
export function noteOf(words: number, seed = 1): string {
  const pick = pickBy(seed);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: pick.number(5) }, () => sentence(pick));
    paragraphs.push(sentences.join(' '));
    count += paragraphs.at(-1)!.split(' ').length;
  }
  return paragraphs.join('\n\n');
}

/** Pieces of notes of every kind, to be put anywhere in a note. */
export const PIECES: readonly string[] = [
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  ' ',
  'a',
  's',
  '.',
  ',',
  ':',
  '"',
  '“',
  '”',
  "'",
  '-',
  '---\n',
  '---\nperson: Keisha Brown\nwriter: Ruth Abara\n---\n',
  '---\ntemplate: group\n---\n',
  '# Keisha\n',
  '## Plan\n',
  'I encouraged her to rest. ',
  'Reminded him of the fair and suggested to him a walk. ',
  'Plan: ',
  'A – ',
  '- ',
  '1. ',
  '> ',
  '```\n',
  '<!-- mutual-notes: keep confidentiality/person-name because she asked -->\n',
  '<!-- mutual-notes: off mutuality/label -->\n',
  '<!--',
  '-->',
  'Date: 2026-09-14   Start: 10:00   End: 10:45   Place: community\n',
  'Group: Wellness Basics\n',
  'No answer at the door. ',
  'Keisha',
  'keisha ',
  ' Keisha Brown called. ',
  "Keisha's sister Dana ",
  'my sister Ana ',
  'Mr. Brown told her to stop. ',
  'He ',
  'She ',
  'they ',
  'We wrote this together. ',
  'I read it back to her and she changed a word. ',
  'Client refused services and was non-compliant. ',
  'Call 413-555-0182. ',
  'born 3/4/1931 in Millbrook, a retired monk and the fire captain. ',
  'My brother drank too, and I told her how I lost my house, my job and my whole family in one long year of it. ',
  'El hombre que no es de la casa y la mujer con los niños que viven en una casa. ',
  'The same long sentence about the bus and the river stands here again. ',
  'é',
  'e\u0301',
  '🙂',
];
