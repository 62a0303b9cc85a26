/** The word that test/vscode/suite/canary.test.ts types into a note, and that nothing else says. */
export const CANARY = 'Quillfeather';
