/** See chromium.mjs: the tests are TypeScript and import it. */
export function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
