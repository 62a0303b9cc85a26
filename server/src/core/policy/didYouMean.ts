/** The known word that somebody most likely meant; nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const candidate of known) {
    const distance = distanceTo(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Part of the other word counts as near: "allowed" for "allow", "place" for "confidentiality/place". */
function distanceTo(typed: string, candidate: string): number {
  if (
    typed.length > 3 &&
    (candidate.startsWith(typed) || typed.startsWith(candidate) || candidate.endsWith(`/${typed}`))
  )
    return 1;
  return editDistance(typed, candidate);
}

/** How many letters to add, drop or change. Only for words as short as keys. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
