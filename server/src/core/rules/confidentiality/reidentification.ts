import { listed, type Saying, say } from '../../text/saying';
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
    'He is 44, adopted from Romania, widowed with triplets, and plays tuba in the fire band.',
    'They are 61, a retired monk, and the only Vietnamese speaker on the route.',
    'He is 44, Hmong, the only tattoo artist in the valley, dad of twin girls.',
    'She is 93 years old, was postmistress for forty years, and speaks Khmer.',
    'He is a former iconographer, 58, and their family came from Bhutan.',
    'Blind since birth, she has six foster kids and sings alto in the cathedral choir.',
    'They are nineteen, nonbinary, and work for a farrier on the island.',
    'The boat went off the bridge. She is a Livonian weaver and raises her two nephews.',
  ],
  quiet: [
    'She is a woman in her thirties who works in retail.',
    'He is a veteran and a parent.',
    'The only thing she wants is the bus.',
    'He is 44, one of the last to leave, and the bishop piece was missing.',
    'She is a people pleaser, 41, and works at a store.',
    'He is a retired nurse and a nurse of 44 who worked as a cook.',
    'The librarian helped with the form, the judge was late, and a baker gave them bread.',
    'The fire drill came in the middle. He is 30 and a cashier.',
  ],
  gather: tellingPieces,
  check(view, report, { pieces: fewest, people }, gathered) {
    const kinds = kindsTold(gathered);
    if (kinds.length < fewest || !kinds.some(({ share }) => share < RARE_SHARE)) return;
    const pieces = firstOfEachKind(gathered, kinds);
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
      what: say('Put together, {0} would fit about {1} of {2}.', listed(pieces.map(named)), inPeople(fit), size),
      instead:
        left > fit
          ? say('You might leave out or soften {0}: then about {1} would fit.', named(drop), inPeople(left))
          : say('You might leave out or soften {0}, and one more of these.', named(drop)),
      related: pieces.map(({ start, end, words }) => ({ start, end, message: say('This tells {0}', say(words)) })),
    });
  },
});

const named = ({ words }: Piece): Saying => say(words);

const inPeople = (count: number): Saying => (count === 1 ? say('one person') : say('{0} people', count));
