import * as vscode from 'vscode';
import { PAGE_SCHEME } from '../pages/pages';

export const NOTE_LANGUAGE = 'peer-note';
export const POLICY_FILE = '.mutual-notes.yaml';

/** One entry of the document selector; understood by VS Code and by the protocol alike. */
export type CheckedFiles =
  | { readonly language: string; readonly pattern?: string }
  | { readonly language?: string; readonly pattern: string };

/** The globs of `mutualNotes.include`, made to match whole paths: `notes/*.md` is anywhere in the workspace. */
export function includeGlobs(): string[] {
  const globs = vscode.workspace.getConfiguration('mutualNotes').get<readonly string[]>('include', []);
  return globs.filter((glob) => glob.trim() !== '').map(anywhere);
}

function anywhere(glob: string): string {
  const forward = glob.trim().replaceAll('\\', '/');
  return /^(\/|\*\*|[A-Za-z]:)/.test(forward) ? forward : `**/${forward.replace(/^\.\//, '')}`;
}

/** Notes, plus Markdown and plain text only where the settings choose them. */
export function noteSelector(globs: readonly string[] = includeGlobs()): CheckedFiles[] {
  const chosen = globs.flatMap((pattern) => [
    { language: 'markdown', pattern },
    { language: 'plaintext', pattern },
  ]);
  return [{ language: NOTE_LANGUAGE }, ...chosen];
}

/** What the server sees: notes, and policy files, whose mistakes it shows. */
export function serverSelector(): CheckedFiles[] {
  return [...noteSelector(), { pattern: `**/${POLICY_FILE}` }];
}

/** Whether this document is a note that is checked. */
export function isNote(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== PAGE_SCHEME && vscode.languages.match(noteSelector(), document) > 0;
}

/** Whether the server has to know this document. */
export function isForServer(document: vscode.TextDocument): boolean {
  return vscode.languages.match(serverSelector(), document) > 0;
}
