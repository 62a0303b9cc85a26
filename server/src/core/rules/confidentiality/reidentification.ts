import { defineRule } from '../rule';
import {
  firstOfEachKind,
  kindsTold,
  type Piece,
  RARE_SHARE,
  rarest,
  stillFit,
  tellingPieces,
} from './matters/quasiIdentifiers';

export const reidentification = defineRule({
  id: 'confidentiality/reidentification',
  scope: 'note',
  family: 'note',
  severity: 'warning',
  what: 'Put together, the pieces of this note point to one person.',
  why: 'Somebody who knows the community could tell who it is, though no name is written.',
  instead: 'You might keep the one fact that the support turned on and put the rest in general words.',
  source: '45 CFR 164.514(b); L. Sweeney on age, sex and place',
  options: {
    pieces: { type: 'number', default: 3, minimum: 2, description: 'At least this many different pieces are needed.' },
    people: {
      type: 'number',
      default: 5,
      minimum: 1,
      description: 'The rule speaks when fewer people than this would still fit.',
    },
  },
  fires: [
    'Sokha is a Cambodian woman, the fire captain, and lost her leg in the mill fire.',
    'They are 61, a retired monk, and the only Vietnamese speaker on the route.',
  ],
  quiet: [
    'She is a woman in her thirties who works in retail.',
    'He is a veteran and a parent.',
    'The only thing she wants is the bus.',
  ],
  gather: tellingPieces,
  check(view, report, { pieces: fewest, people }, gathered) {
    const kinds = kindsTold(gathered);
    if (kinds.length < fewest || !kinds.some(({ share }) => share < RARE_SHARE)) return;
    const pieces = firstOfEachKind(gathered, kinds.length);
    const size = view.facts.communitySize;
    const fit = stillFit(pieces, size);
    if (fit >= people) return;
    const drop = rarest(pieces)!;
    const left = stillFit(
      pieces.filter((piece) => piece !== drop),
      size,
    );
    report({
      start: drop.start,
      end: drop.end,
      what: `Put together, ${listed(pieces)} would fit about ${peopleWords(fit)} of ${size.toLocaleString('en-US')}.`,
      instead: `You might leave out or soften ${drop.words}: then about ${peopleWords(left)} would fit.`,
      related: pieces.map(({ start, end, words }) => ({ start, end, message: `This tells ${words}` })),
    });
  },
});

function listed(pieces: readonly Piece[]): string {
  const words = pieces.map((piece) => piece.words);
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const peopleWords = (count: number): string => (count === 1 ? 'one person' : `${count.toLocaleString('en-US')} people`);
