import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * What an installation is good for: this lock file, this Node (native modules are compiled for one ABI), this platform.
 * @param {string} root
 */
function stampOf(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} abi${process.versions.modules} ${process.platform}-${process.arch}`;
}

/**
 * The development tools are absent after `npm ci` with NODE_ENV=production or --omit=dev.
 * @param {string} root
 */
function hasDevelopmentTools(root) {
  const wanted = Object.keys(readJson(join(root, 'package.json')).devDependencies ?? {});
  return wanted.every((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
}

/**
 * Whether npm's own record of node_modules agrees with the lock file: then somebody ran npm by hand, and installing
 * again would only cost minutes.
 * @param {string} root
 * @param {boolean} dev
 */
function matchesLock(root, dev) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = readJson(record).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      (entry.dev && !dev) ||
      present[path]?.version === entry.version,
  );
}

/**
 * Opens a database in memory in a process of its own: the one module that must be compiled works with this Node.
 * @param {string} root
 */
function nativeModuleLoads(root) {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0;
}

/**
 * Runs `npm ci` when package-lock.json is not the one remembered in node_modules/.guikou-installed. npm's own output
 * is shown only when it fails, so that standard output stays clean. `dev` asks for the development tools too, even
 * under NODE_ENV=production. GUIKOU_INSTALL=never leaves node_modules alone (images that come with it).
 * @param {{ root: string, dev: boolean, say: (line: string) => void }} wish
 */
export function ensureInstalled({ root, dev, say }) {
  if (process.env.GUIKOU_INSTALL === 'never') return;
  const marker = join(root, 'node_modules/.guikou-installed');
  const stamp = stampOf(root);
  const remembered = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
  if (remembered === stamp && (!dev || hasDevelopmentTools(root))) return;
  if (!matchesLock(root, dev) || !nativeModuleLoads(root)) {
    say('正在安装依赖，首次需编译数据库模块，约一至三分钟……');
    rmSync(marker, { force: true });
    const command = ['ci', '--loglevel=error', '--no-progress', ...(dev ? ['--include=dev'] : [])];
    const npm = spawnSync('npm', command, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (npm.status !== 0) {
      throw new Error(
        `${npm.stdout ?? ''}${npm.stderr ?? npm.error ?? ''}\n依赖安装失败，原因见上。请检查网络与 C++ 编译器。`,
      );
    }
    if (!nativeModuleLoads(root)) {
      throw new Error(
        '数据库模块 better-sqlite3 没有编译成功。请安装 C++ 编译器与 Python 3，并允许 npm 执行安装脚本。',
      );
    }
  }
  writeFileSync(marker, stamp);
}
