/** Rule data and pages, turned into plain values by the build (`esbuild.mjs`). */
declare module '*.yml' {
  const value: unknown;
  export default value;
}
declare module '*.md' {
  const text: string;
  export default text;
}
