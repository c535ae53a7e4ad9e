import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = ['kamailio', 'rtpengine', 'sipp', 'baresip', 'unshare', 'ip', 'openssl'];
const packages = [
  'kamailio',
  ...['autheph', 'extra', 'json', 'sqlite', 'tls', 'utils', 'websocket'].map((name) => `kamailio-${name}-modules`),
  'rtpengine-daemon',
  'sip-tester',
  'baresip-core',
  'iproute2',
  'openssl',
];
const options = /** @type {const} */ ({ encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const POLICY = '/usr/sbin/policy-rc.d';

/** @param {string} name */
function isThere(name) {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The programs that the telephony scenarios need and that are not there. */
function missingPrograms() {
  return programs.filter((name) => !isThere(name));
}

/** Installs the Debian packages without letting them start their servers: the tests start their own. */
function install() {
  const kept = existsSync(POLICY);
  if (!kept) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const script = `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages.join(' ')}`;
    const apt = spawnSync('sh', ['-c', script], {
      ...options,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (apt.status !== 0) console.log(`${apt.stdout ?? ''}${apt.stderr ?? ''}电话测试所需的软件包安装失败，原因见上。`);
  } finally {
    if (!kept) rmSync(POLICY, { force: true });
  }
}

/** Why the telephony scenarios can't be played here; empty when they can. As root on Debian what is missing is installed. */
export function telephonyObstacle() {
  if (process.platform !== 'linux') return '只能在 Linux 上运行';
  if (process.getuid?.() !== 0) return '需要 root 才能建立独立的网络空间';
  if (missingPrograms().length > 0 && isThere('apt-get')) {
    console.log('正在安装 Kamailio、rtpengine、sipp 与 baresip，供电话测试使用……');
    install();
  }
  const missing = missingPrograms();
  if (missing.length > 0) return `缺少 ${missing.join('、')}`;
  // A container may forbid it although we are root.
  return spawnSync('unshare', ['--net', '--pid', '--fork', '--mount-proc', 'true'], options).status === 0
    ? ''
    : '不允许建立独立的网络空间';
}
