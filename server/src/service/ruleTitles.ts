const SPECIAL: Readonly<Record<string, string>> = {
  'ip-address': 'Network address',
  'age-over-89': 'Age of 90 or more',
  reidentification: 'Combination that singles out',
  'power-over': 'Deciding for the person',
  'mutual-notes': 'Mutual Notes',
};

/** A rule's short title for lists: "Phone number". */
export function ruleTitle(rule: string): string {
  const name = rule.slice(rule.indexOf('/') + 1);
  const words = SPECIAL[name] ?? name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
