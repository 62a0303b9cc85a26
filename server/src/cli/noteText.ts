import fs from 'node:fs';
import { type NoteFile, notAllowed } from './noteFiles';

/** A file's text, and what stands in the way of reading all of it. */
export interface NoteText {
  /** Nothing when the file holds no text at all. */
  readonly text: string | undefined;
  readonly problem?: string;
  /** Whether the file is of another kind, such as a picture, rather than a note. */
  readonly binary?: boolean;
}

/** Larger files are no notes, and are not taken into memory. In bytes. */
const SIZE_LIMIT = 64_000_000;

const STANDARD_INPUT = 0;

/** Reads a note as UTF-8, or as UTF-16 where it says so by its first bytes. Never throws. */
export function readNoteText({ path: file, piped }: NoteFile): NoteText {
  try {
    if (piped) return decode(fs.readFileSync(STANDARD_INPUT));
    if (fs.statSync(file).size > SIZE_LIMIT) {
      return {
        text: undefined,
        problem: `This file is larger than ${SIZE_LIMIT / 1_000_000} MB, so it was not checked. You might split it into single notes.`,
      };
    }
    return decode(fs.readFileSync(file));
  } catch (error) {
    return { text: undefined, problem: notAllowed(error) };
  }
}

const BINARY =
  'This file holds bytes that are no text, so it was not checked. You might open it with the program that made it, and save it as plain text.';
const BROKEN =
  'Some bytes of this file are not UTF-8, so the words around them could not be checked. You might open it in the editor and save it with the encoding UTF-8.';

function decode(bytes: Buffer): NoteText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.includes(0)) return { text: undefined, problem: BINARY, binary: true };
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') && !isUtf8(bytes) ? { text, problem: BROKEN } : { text };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
