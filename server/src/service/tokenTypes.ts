/** What semantic tokens tell apart. The order is the protocol's legend. */
export const TOKEN_TYPES = [
  'quotation',
  'placeholder',
  'label',
  'person',
  'writer',
  'staff',
  'thirdParty',
  'place',
] as const;
export type NoteTokenType = (typeof TOKEN_TYPES)[number];
