/** The wording lists as `server/generate/packWordings.ts` packs them, put there by the build (see esbuild.js). */
declare module 'virtual:wordings' {
  const packed: string;
  export default packed;
}
