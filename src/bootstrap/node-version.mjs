/**
 * True when a Node version such as '20.20.2' is at least `least` ('20.19'): major first, then minor.
 * @param {string} version
 * @param {string} least
 */
export function isNewEnough(version, least) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * Ends the process with one clear sentence when Node is too old. The entry files import this file alone before
 * everything else, so that an old Node meets the sentence and not a syntax error.
 */
export function requireNode(least = '20.19') {
  const version = process.versions.node;
  if (isNewEnough(version, least)) return;
  console.error(`归口需要 Node.js ${least} 或更新的版本，这台机器上是 ${version}。请升级后再运行。`);
  process.exit(1);
}
