import type { Entity } from '../../../people/people';

/** What a named third party can be called without the name. */
export function roleFor({ role, relation }: Entity): string {
  if (role === 'kin') return 'a family member';
  if (role === 'participant') return 'another member';
  if (!relation) return 'somebody they know';
  return /^[aeiou]/.test(relation) ? `an ${relation}` : `a ${relation}`;
}
