import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { telephonyObstacle } from './telephony.mjs';

const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/**
 * Runs one check and shows its output only when it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} words
 */
function check(title, command, words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, options);
  console.log(status === 0 ? `✔ ${title}` : `✘ ${title}\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}`);
  return status === 0;
}

/** The browser tests need a Chromium and Chinese glyphs. As root on Debian or Ubuntu we fetch both. */
function provideChromium() {
  if (findChromium() || process.env.CHROMIUM_PATH || process.getuid?.() !== 0) return findChromium();
  if (spawnSync('apt-get', ['--version'], options).status !== 0) return undefined;
  console.log('正在安装 Chromium 与中文字体，供浏览器测试使用……');
  const script = 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium fonts-noto-cjk';
  const apt = spawnSync('sh', ['-c', script], {
    ...options,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (apt.status !== 0) console.log(`${apt.stdout ?? ''}${apt.stderr ?? ''}Chromium 安装失败，原因见上。`);
  return findChromium();
}

/** Types, style and formatting. The client's sources have types of their own: a browser's. */
function checkSources() {
  const tool = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);
  const projects = ['.', 'src/bootstrap'];
  if (readdirSync(join(root, 'src/client')).some((name) => name.endsWith('.ts'))) projects.push('src/client');
  const types = projects.map((project) => check(`类型检查 ${project}`, tool('tsc'), ['-p', project]));
  return [...types, check('代码风格与格式', tool('biome'), ['ci', '--colors=off', '--diagnostic-level=error', '.'])];
}

async function buildSucceeds() {
  try {
    await ensureBuilt({ root, say: console.log });
    return true;
  } catch (fault) {
    console.log(`✘ 构建\n${fault instanceof Error ? fault.message : fault}`);
    return false;
  }
}

/** Says why the telephony scenarios can't be played, where they can't; under CI=true that is a failure. */
function telephonyIsThere() {
  const obstacle = telephonyObstacle();
  if (obstacle !== '') console.log(`test/telephony 的电话测试没有运行：${obstacle}。`);
  return obstacle === '';
}

/**
 * Everything a change must pass. Each failing check counts as one failure in the last line, `N passed, N failed`, and
 * so does a missing browser where CI=true; elsewhere it is only said. With parts of paths to choose test files, the
 * checks of the sources are left out.
 * @param {string[]} chosen
 * @returns {Promise<number>} exit code
 */
export async function runTests(chosen) {
  try {
    ensureInstalled({ root, dev: true, say: console.log });
  } catch (fault) {
    console.log(`${fault instanceof Error ? fault.message : fault}\n0 passed, 1 failed`);
    return 1;
  }
  const chromium = provideChromium();
  if (!chromium) console.log('没有找到 Chromium,test/browser 的浏览器测试无法运行。可用 CHROMIUM_PATH 指明它的路径。');
  const results = [...(chosen.length === 0 ? checkSources() : []), await buildSucceeds()];
  const env = chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;
  const telephony = chosen.length === 0 && telephonyIsThere();
  const needed = [Boolean(chromium), chosen.length > 0 || telephony];
  const missing = process.env.CI === 'true' ? needed.filter((isThere) => !isThere).length : 0;
  const failed = results.filter((passed) => !passed).length + missing;

  const words = ['--import', 'tsx', 'test/run.ts', `--failed=${failed}`, ...chosen];
  if (telephony) words.push('--telephony');
  if (!chromium) words.push('--without-browser');
  const runner = spawn(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  const forward = (/** @type {NodeJS.Signals} */ signal) => runner.kill(signal);
  process.on('SIGTERM', forward).on('SIGINT', forward).on('SIGHUP', forward);
  return new Promise((resolve) => runner.on('close', (code) => resolve(code ?? 1)));
}
