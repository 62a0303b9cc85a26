import picomatch from 'picomatch';

/** Languages that are checked only where the settings include the file. */
const BY_PATTERN = new Set(['markdown', 'plaintext']);
const LANGUAGE = 'peer-note';
const POLICY_FILE = /\/\.mutual-notes\.yaml$/;

export type DocumentRole = 'note' | 'policy' | 'none';

/** What a document is to us: a note, a policy file, or nothing that is checked. */
export function documentRole(uri: string, languageId: string, isIncluded: (path: string) => boolean): DocumentRole {
  if (languageId === LANGUAGE) return 'note';
  const path = pathOf(uri);
  if (isPolicy(uri)) return 'policy';
  if (path.endsWith('.peernote')) return 'note';
  return BY_PATTERN.has(languageId) && isIncluded(path) ? 'note' : 'none';
}

export const isPolicy = (uri: string): boolean => POLICY_FILE.test(pathOf(uri));

/** A matcher of paths for the patterns of `mutualNotes.include`. A relative pattern matches from any folder down. */
export function includes(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => picomatch(anchored(pattern), { dot: true, nocase: isWindows(pattern) }));
  return (path) => matchers.some((matches) => matches(path));
}

/** The path of a URI with "/" on every platform and a lower-case drive letter; "//server/share/…" on a network share. */
export function pathOf(uri: string): string {
  const [, scheme = '', host = '', rest = ''] = URI.exec(uri) ?? [];
  const path = decoded(rest.replace(/[?#].*$/, ''));
  const isShare = scheme.toLowerCase() === 'file' && host !== '' && host !== 'localhost';
  return isShare ? `//${host}${path}` : lowerDrive(path.replace(/^\/(?=[A-Za-z]:)/, ''));
}

const URI = /^(?:([a-z][\w+.-]*):)?(?:\/\/([^/]*))?(.*)$/is;

const lowerDrive = (path: string): string => path.replace(/^[A-Z](?=:)/, (letter) => letter.toLowerCase());
const isWindows = (pattern: string): boolean => /^[A-Za-z]:/.test(pattern);

function anchored(pattern: string): string {
  const forward = lowerDrive(pattern.replace(/\\/g, '/'));
  if (forward.startsWith('/') || forward.startsWith('**/') || isWindows(forward)) return forward;
  return `**/${forward.replace(/^\.\//, '')}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
