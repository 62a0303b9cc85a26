import { type Span, shift } from '../../../text/span';
import type { Gathered } from '../../gathered';
import { Phrases } from '../../phrases';
import type { BlockFinding, JudgedBlock } from '../../rule';
import { agesFrom, HIGH } from '../identifiers/ages';
import { findMatters } from './findMatters';
import { kindOfPlacePiece } from './placeKinds';
import shares from './population-shares.txt';
import list from './quasi-identifiers.txt';
import { isFactTold, toldSentences } from './told';
import { uncommonFacts } from './uncommonFacts';

/** A kind of piece that narrows down who somebody is, and the share of a community that it fits. */
export interface PieceKind {
  readonly kind: string;
  readonly share: number;
  readonly words: string;
}

/** A piece and where it stands. */
export interface Piece extends PieceKind {
  readonly start: number;
  readonly end: number;
}

const PHRASES = new Phrases(list);
const KINDS = readShares(shares);
const ALL_KINDS = [...KINDS.values()];
const RARE = ['rare ', 'old '];
/** Younger ages are those of children in a story more often than the person's own. */
const YOUNGEST = 13;
/** Rarer than this, one piece does most of the work. */
export const RARE_SHARE = 0.006;

function readShares(text: string): ReadonlyMap<string, PieceKind> {
  const rows = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  return new Map(
    rows.map((row) => {
      const [kind, share, words] = row.split(';').map((cell) => cell.trim()) as [string, string, string];
      return [kind, { kind, share: Number(share), words }];
    }),
  );
}

/** The pieces that a block tells, the kinds of them as a set of bits, and a one for each kind. */
export interface TellingBlock {
  readonly pieces: readonly Piece[];
  readonly kinds: number;
  readonly counts: Readonly<Record<string, number>>;
}

const NUMBERS = new Map([...KINDS.keys()].map((kind, number) => [kind, number]));
const bitOf = ({ kind }: PieceKind): number => 1 << NUMBERS.get(kind)!;

/** What a block tells about somebody other than the writer. */
export function tellingPieces(block: Pick<JudgedBlock, 'view' | 'findings'>): TellingBlock | undefined {
  const pieces = piecesOf(block);
  if (pieces.length === 0) return undefined;
  const kinds = pieces.reduce((bits, piece) => bits | bitOf(piece), 0);
  return { pieces, kinds, counts: Object.fromEntries(pieces.map(({ kind }) => [kind, 1])) };
}

/** The kinds of pieces that a note tells; of two that tell of one side of a life, only the rarer. */
export function kindsTold(gathered: Gathered<TellingBlock>): PieceKind[] {
  const isTold = (kind: string): boolean => gathered.sum(kind) > 0;
  return ALL_KINDS.filter(({ kind }) => isTold(kind) && !RARER.get(kind)?.some(isTold));
}

/** The rarer kinds of a kind: "work" and "rare work" tell of one side of a life, and so do "age" and "old age". */
const RARER = new Map(
  [...KINDS.keys()].map((kind) => [kind, RARE.map((rare) => rare + kind).filter((k) => KINDS.has(k))]),
);

/** The first piece of each kind that a block tells; offsets in the block. */
function piecesOf({ view, findings }: Pick<JudgedBlock, 'view' | 'findings'>): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: string | undefined, span: Span): void => {
    const known = kind && KINDS.get(kind);
    if (!known || pieces.some((piece) => piece.kind === kind)) return;
    pieces.push({ kind: known.kind, share: known.share, words: known.words, start: span.start, end: span.end });
  };
  for (const { topic, first, end } of findMatters(view, PHRASES, true)) add(topic, view.tokens.span(first, end));
  for (const fact of factsTold(view)) add(fact.kind, fact);
  for (const finding of findings)
    add(finding.rule === PLACE_RULE ? kindOfPlacePiece(view.tokens, finding) : KIND_OF_RULE[finding.rule], finding);
  return pieces;
}

/** Uncommon facts and ages that are told of somebody. */
function factsTold(view: JudgedBlock['view']): Fact[] {
  const { tokens } = view;
  const ages = agesFrom(tokens, YOUNGEST, HIGH);
  return toldSentences(view).flatMap((sentence) => {
    const from = tokens.start[sentence.first] ?? 0;
    const to = tokens.end[sentence.end - 1] ?? 0;
    const aged = ages.filter(({ start, end }) => start >= from && end <= to).map((age) => ({ ...age, kind: 'age' }));
    const facts: Fact[] = [...uncommonFacts(tokens, sentence.first, sentence.end), ...aged];
    return facts.filter(({ start, end }) =>
      isFactTold(tokens, sentence, { first: tokens.at(start), end: tokens.at(end - 1) + 1 }),
    );
  });
}

type Fact = Span & { readonly kind: string };

/** The first piece of each of the kinds that a note tells, in order of place; offsets in the note. */
export function firstOfEachKind(gathered: Gathered<TellingBlock>, told = kindsTold(gathered)): Piece[] {
  const first: Piece[] = [];
  let missing = told.reduce((bits, kind) => bits | bitOf(kind), 0);
  gathered.some(({ pieces, kinds }, block) => {
    if ((kinds & missing) === 0) return false;
    for (const piece of pieces) if (bitOf(piece) & missing) first.push({ ...piece, ...shift(piece, block.start) });
    missing &= ~kinds;
    return missing === 0;
  });
  return first.sort((a, b) => a.start - b.start);
}

const PLACE_RULE = 'confidentiality/place';
const KIND_OF_RULE: Readonly<Record<BlockFinding['rule'], string>> = {
  'confidentiality/organization': 'organization',
  'confidentiality/street-address': 'street',
  'confidentiality/age-over-89': 'old age',
  'confidentiality/birth-date': 'age',
  'confidentiality/date': 'date',
};

/** About how many people of a community still fit all pieces; at least one, the person. */
export const stillFit = (pieces: readonly PieceKind[], communitySize: number): number =>
  Math.max(1, Math.round(pieces.reduce((fit, { share }) => fit * share, communitySize)));

/** The piece whose loss leaves the most people: the rarest. */
export const rarest = <P extends PieceKind>(pieces: readonly P[]): P | undefined =>
  pieces.reduce<P | undefined>((best, piece) => (!best || piece.share < best.share ? piece : best), undefined);
