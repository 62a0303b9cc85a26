/** The compiled lexicon's bytes, put there by the build (see esbuild.js). */
declare module 'virtual:lexicon' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** A readable list, as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}
