import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { TelephonePlan } from './installation-file.ts';

const host = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u;
const hostWithPort = /^[a-z0-9.-]+:\d{1,5}$/u;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const list = (text: string): string[] => text.split(/[,，\s]+/u).filter((part) => part !== '');

const port = (name: string) =>
  z.coerce
    .number(`${name}：端口须是数字`)
    .int(`${name}：端口须是整数`)
    .min(1, `${name}：端口须在 1 到 65535 之间`)
    .max(65_535, `${name}：端口须在 1 到 65535 之间`);
const absolute = (name: string) =>
  z.string().refine((path) => isAbsolute(path) && !path.includes('!'), `${name}：须是完整的路径，不含感叹号`);
const address = (name: string) => z.string().regex(ipv4, `${name}：须是 IPv4 地址，如 10.20.30.40`);
const local = (name: string) => z.string().regex(hostWithPort, `${name}：须是“地址:端口”，如 127.0.0.1:8448`);

const wishes = z
  .object({
    domain: z.string().regex(host, '--domain：须是域名，如 hotline.example.gov.cn'),
    address: address('--address'),
    'public-address': address('--public-address').optional(),
    'sip-port': port('--sip-port').default(5060),
    ws: port('--ws').optional(),
    wss: port('--wss').optional(),
    certificate: absolute('--certificate').optional(),
    key: absolute('--key').optional(),
    lines: z
      .string()
      .transform(list)
      .refine(
        (all) => all.length > 0 && all.every((line) => /^\+?\d{2,20}$/u.test(line)),
        '--lines：须是市民拨打的号码，多个用逗号隔开，如 12345',
      ),
    trunk: z
      .string()
      .transform(list)
      .refine(
        (all) => all.length > 0 && all.every((source) => /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/u.test(source)),
        '--trunk：须是运营商中继的地址或网段，多个用逗号隔开，如 203.0.113.8,203.0.113.16/29',
      ),
    'trunk-server': local('--trunk-server'),
    number: z
      .string()
      .regex(/^\+?\d{2,20}$/u, '--number：须是外呼时显示的号码，如 071912345')
      .optional(),
    origin: z
      .string()
      .transform(list)
      .refine(
        (all) => all.length > 0 && all.every((origin) => /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/u.test(origin)),
        '--origin：须是坐席打开本系统的网址，不带路径，多个用逗号隔开，如 https://12345.example.gov.cn',
      ),
    events: local('--events').default('127.0.0.1:8448'),
    commands: local('--commands').default('127.0.0.1:8449'),
    rtpengine: local('--rtpengine').default('127.0.0.1:2223'),
    'media-ports': z
      .string()
      .regex(/^\d{4,5}-\d{4,5}$/u, '--media-ports：须是端口范围，如 30000-39999')
      .default('30000-39999'),
    media: z.boolean().default(true),
    recordings: absolute('--recordings').optional(),
    'max-calls': z.coerce.number('--max-calls：须是数字').int().min(1).max(100_000).default(500),
    'calls-per-second': z.coerce.number('--calls-per-second：须是数字').int().min(1).max(1000).default(20),
    'max-wait': z.coerce.number('--max-wait：须是秒数').int().min(10).max(7_000).default(1800),
    folder: absolute('--out'),
  })
  .superRefine((wish, context) => {
    const say = (message: string): void => context.addIssue({ code: 'custom', message });
    if (wish.ws === undefined && wish.wss === undefined) say('--wss、--ws：至少设一个坐席浏览器连接的端口');
    if (wish.wss !== undefined && (wish.certificate === undefined || wish.key === undefined))
      say('--wss：还须用 --certificate 和 --key 指明证书和私钥文件');
    if (wish.recordings !== undefined && !wish.media) say('--recordings：录音要经过 rtpengine，不能与 --no-media 同用');
    if (![wish.events, wish.commands, wish.rtpengine].every((one) => one.startsWith('127.')))
      say('--events、--commands、--rtpengine：只能是本机地址 127.x.x.x，不得向外开放');
  });

/** What was wished for on the command line as a plan, or everything that is wrong with it. */
export const telephonePlan = (
  wished: Record<string, unknown>,
): { plan: TelephonePlan } | { faults: readonly string[] } => {
  const parsed = wishes.safeParse(wished);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) =>
        message.startsWith('--') ? message : `--${path.join('.')}：${message}`,
      ),
    };
  const wish = parsed.data;
  const [from = 0, to = 0] = wish['media-ports'].split('-').map(Number);
  const { wss, certificate, key } = wish;
  return {
    plan: {
      domain: wish.domain,
      address: wish.address,
      publicAddress: wish['public-address'] ?? wish.address,
      sipPort: wish['sip-port'],
      plainPort: wish.ws ?? null,
      secure:
        wss === undefined || certificate === undefined || key === undefined ? null : { port: wss, certificate, key },
      lines: wish.lines,
      trunkSources: wish.trunk,
      trunkServer: wish['trunk-server'],
      ourNumber: wish.number ?? wish.lines[0] ?? '',
      origins: wish.origin,
      events: wish.events,
      commands: wish.commands,
      rtpengine: wish.rtpengine,
      mediaPorts: { from, to },
      media: wish.media,
      recordings: wish.recordings ?? null,
      maxCalls: wish['max-calls'],
      callsPerSecond: wish['calls-per-second'],
      waitSeconds: wish['max-wait'],
      folder: wish.folder,
    },
  };
};
