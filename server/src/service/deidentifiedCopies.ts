/** Whether a file is, by its name, a de-identified copy as the editor ("note-deidentified-1") or the command line ("a7.deidentified") writes it. */
export const isDeidentifiedCopy = (path: string): boolean => /\bdeidentified(?:-\d+)?\.\w+$/i.test(path);
