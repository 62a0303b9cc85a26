import { type Span, shift } from '../../../text/span';
import { Phrases } from '../../phrases';
import type { BlockFinding, Gathered, JudgedBlock } from '../../rule';
import { findMatters } from './findMatters';
import shares from './population-shares.txt';
import list from './quasi-identifiers.txt';

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

/** The first piece of each kind that a block tells about somebody other than the writer; offsets in the block. */
export function piecesOf({ view, findings }: Pick<JudgedBlock, 'view' | 'findings'>): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: string | undefined, span: Span): void => {
    const known = kind && KINDS.get(kind);
    if (known && !pieces.some((piece) => piece.kind === kind))
      pieces.push({ ...known, start: span.start, end: span.end });
  };
  for (const { topic, first, end } of findMatters(view, PHRASES, true)) add(topic, view.tokens.span(first, end));
  for (const finding of findings) add(KIND_OF_RULE[finding.rule], finding);
  return pieces;
}

/** The first piece of each kind in the note, in order of place; offsets in the note. */
export function firstOfEachKind(gathered: readonly Gathered<readonly Piece[]>[]): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const { start, value } of gathered) {
    for (const piece of value)
      if (!pieces.has(piece.kind)) pieces.set(piece.kind, { ...piece, ...shift(piece, start) });
  }
  return [...pieces.values()].sort((a, b) => a.start - b.start);
}

const KIND_OF_RULE: Readonly<Record<BlockFinding['rule'], string>> = {
  'confidentiality/place': 'place',
  'confidentiality/street-address': 'place',
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
