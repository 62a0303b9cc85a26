/**
 * The requests and notifications of Mutual Notes beyond the Language Server Protocol. Client and server share this file;
 * it holds names and types only. Ranges are the protocol's: 0-based lines, UTF-16 code units.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface TextDocumentIdentifier {
  readonly uri: string;
}
export type Voice = 'person' | 'together' | 'writer' | 'observer' | 'record';
export type VoiceCounts = Readonly<Record<Voice, number>>;

/** `mutual-notes/insight`: the stored picture of a note's last analysed version; `null` while none is stored. */
export const INSIGHT = 'mutual-notes/insight';
export interface InsightParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface Insight {
  readonly version: number;
  /** Numbers of clauses. */
  readonly voices: VoiceCounts;
  readonly clauses: ReadonlyArray<{ readonly range: Range; readonly voice: Voice }>;
  readonly credits: ReadonlyArray<{ readonly id: string; readonly title: string; readonly range: Range }>;
  /** Findings by rule id. */
  readonly counts: Readonly<Record<string, number>>;
  /** Findings by area. */
  readonly areas: { readonly confidentiality: number; readonly mutuality: number; readonly balance: number };
  readonly sections: ReadonlyArray<{ readonly name: string; readonly range: Range; readonly voices: VoiceCounts }>;
  readonly elements: ReadonlyArray<NoteElement>;
  /** What the note gives away, by kind; no text of the note. */
  readonly givesAway: ReadonlyArray<{
    readonly rule: string;
    readonly title: string;
    readonly count: number;
    readonly first: Range;
  }>;
  /** About how many people of a community of the configured size still fit what the note tells; absent when it tells too little. */
  readonly stillFit?: { readonly people: number; readonly communitySize: number; readonly dropFirst?: string };
  /** One or two plain sentences. */
  readonly summary: string;
  readonly words: number;
  /** Reading time, in seconds. */
  readonly readingTime: number;
  readonly noteKind: string;
  /** What was not checked, or not as the settings say, and why, in plain words; empty when everything was. */
  readonly limits: readonly string[];
}
/** A necessary element, whether it is there, and the prompt that a click inserts. */
export interface NoteElement {
  readonly id: string;
  readonly title: string;
  readonly present: boolean;
  readonly range?: Range;
  readonly prompt?: string;
}

/** `mutual-notes/insightChanged`, server to client: the stored picture of a note changed. Sent at most once a version. */
export const INSIGHT_CHANGED = 'mutual-notes/insightChanged';
export interface InsightChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** `mutual-notes/caret`, client to server: where the caret is, so that findings at the word being typed can wait. */
export const CARET = 'mutual-notes/caret';
export interface CaretParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** `mutual-notes/deidentify`: the de-identified text of an open note, and what was replaced by kind (no text). */
export const DEIDENTIFY = 'mutual-notes/deidentify';
export type DeidentifyStyle = 'roles' | 'initials' | 'brackets';
export interface DeidentifyParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly style?: DeidentifyStyle;
}
export interface DeidentifyResult {
  readonly version: number;
  readonly text: string;
  readonly replaced: ReadonlyArray<{ readonly rule: string; readonly title: string; readonly count: number }>;
  /** Findings that the copy still has and that only the writer can decide. */
  readonly remaining: ReadonlyArray<{ readonly rule: string; readonly title: string; readonly count: number }>;
}

/** `mutual-notes/explain`: why a file is checked as it is: the resolved policy and where each part comes from, as Markdown. */
export const EXPLAIN = 'mutual-notes/explain';
export interface ExplainParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface ExplainResult {
  readonly markdown: string;
  readonly policy?: string;
}

/** `mutual-notes/checkText`: findings of a text that is not open (a file of a folder check). */
export const CHECK_TEXT = 'mutual-notes/checkText';
export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
}
export interface CheckTextResult {
  readonly findings: ReadonlyArray<{
    readonly code: string;
    /** The rule's short name in the reader's language. */
    readonly title: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
    readonly range: Range;
  }>;
}

/** `mutual-notes/policy`, client to server: the text of a policy file (found by the client, also in virtual workspaces); `null` when it is gone. */
export const POLICY = 'mutual-notes/policy';
export interface PolicyParams {
  readonly uri: string;
  readonly text: string | null;
}

/** `mutual-notes/keep`: makes the edit of "Keep as written…" once the client has asked for the reason. */
export const KEEP = 'mutual-notes/keep';
export interface KeepParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly version: number;
  readonly rule: string;
  readonly range: Range;
  readonly reason: string;
}
/** The edit, or why it is refused, in plain words. */
export type KeepResult =
  | { readonly edit: { readonly range: Range; readonly newText: string } }
  | { readonly refused: string };

/**
 * `mutual-notes/compare`: notes of the workspace that are not open, so that sentences which stand in them too are found. Sent
 * in small batches; `null` for a file that is gone. The server keeps sketches of their sentences, never text.
 */
export const COMPARE = 'mutual-notes/compare';
export interface CompareParams {
  readonly notes: ReadonlyArray<{ readonly uri: string; readonly text: string | null }>;
  /** Whether more batches follow; after the last one open notes are looked at again. */
  readonly more: boolean;
}
export interface CompareResult {
  /** How many notes are known now, open ones included. */
  readonly known: number;
}

/** `mutual-notes/readAloud`: the note as the person would read it, with what to reconsider, as Markdown. */
export const READ_ALOUD = 'mutual-notes/readAloud';
export interface ReadAloudParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface ReadAloudResult {
  readonly markdown: string;
}

/** `mutual-notes/fileFacts`, client to server: what the client knows of a note's file, for rules about files; nothing in virtual workspaces. */
export const FILE_FACTS = 'mutual-notes/fileFacts';
export interface FileFactsParams {
  readonly textDocument: TextDocumentIdentifier;
  /** POSIX mode bits, where there are such. */
  readonly mode?: number;
  readonly repositoryHasRemote?: boolean;
}

/** Commands that code actions carry; the client runs them. */
export const COMMAND = {
  /** arguments: uri, version, rule, range. Asks for a reason, then `mutual-notes/keep`. */
  keep: 'mutualNotes.keepAsWritten',
  /** arguments: uri, the words. Adds them to the workspace's allowed terms. */
  allow: 'mutualNotes.allowTerm',
  /** arguments: rule id. Opens the rule's page. */
  showRule: 'mutualNotes.showRule',
} as const;

/** Settings as the server asks for them under `mutualNotes`. */
export interface Settings {
  readonly include: readonly string[];
  /** Missing: the policy's, or else the product's own. */
  readonly communitySize?: number;
  readonly allowedTerms: readonly string[];
  readonly severity: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  readonly hintsInText: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly maxFindings: number;
}

/** What a client may pass as `initializationOptions`. All of it may be missing, as in editors without an extension of ours. */
export interface InitializationOptions {
  /** The settings, so that the first answer is already right; later ones come by configuration. */
  readonly settings?: Partial<Settings>;
  /** URI of the folder of rule pages; a rule's page is `<rulePages>/<area>-<name>.md`. */
  readonly rulePages?: string;
  /** Whether `mutual-notes/insightChanged` is wanted. */
  readonly insightChanged?: boolean;
  /** Whether the client runs the commands of `COMMAND`; actions that need them are offered only then. */
  readonly commands?: boolean;
  /** The server's texts in the reader's language, by their English ones. Without it, it speaks English. */
  readonly texts?: Readonly<Record<string, string>>;
}
