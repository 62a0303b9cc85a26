import { mask } from '../../../lexicon/classes';
import { type Entity, type Mention, type Named, SURE_CONFIDENCE } from '../../../people/people';
import type { BlockView, Fix, SpanReport } from '../../rule';

const FORMAL_TITLE = mask('formal-title');

/** Whether an entity is of this kind and a risk: not staff, writer, agency or an allowed term. */
export const isNamed = (entity: Entity, named: Named): boolean => entity.named === named && !entity.known;

/** Whether a named person is somebody other than the one served. */
export const isAnothers = (entity: Entity): boolean =>
  entity.role === 'kin' || entity.role === 'other' || entity.role === 'participant' || entity.role === 'staff';

/** Where a third party's finding begins: with the relation ("her sister Dana"), but behind a mere title ("Dr."). */
export const firstOfThirdParty = ({ tokens }: BlockView, { outerFirst, first }: Mention): number =>
  tokens.is(outerFirst, FORMAL_TITLE) ? first : outerFirst;

/** The report of a mention from token `first` on, with its fixes: the same replacement in the whole note, or `role` here. */
export function identifierReport(view: BlockView, mention: Mention, first: number, role: string): SpanReport {
  const fixes: Fix[] = [
    { kind: 'rename', entity: mention.entity, safe: true },
    { kind: 'replace', text: role },
  ];
  const { start, end } = view.tokens.span(first, mention.end);
  return { start, end, confidence: mention.confidence >= SURE_CONFIDENCE ? 'sure' : 'likely', fixes };
}
