import { z } from 'zod';
import { isMail } from './domain/notice/delivery.ts';

const DEMONSTRATION_SECRET = 'demonstration-secret-not-for-production';

const flag = z.enum(['on', 'off']).transform((word) => word === 'on');

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number('端口须是数字').int().min(0).max(65_535).default(12_345),
  HOST: z.string().min(1).optional(),
  GUIKOU_DATA: z.string().min(1).default('data/var'),
  GUIKOU_SECRET: z.string().optional(),
  GUIKOU_DIVISION: z
    .string()
    .regex(/^42\d{4}$/u, '须是六位行政区划代码，如 420000（全省）或 420300（十堰市）')
    .default('420000'),
  GUIKOU_HOTLINE_NAME: z.string().min(1).default('12345 政务服务便民热线'),
  GUIKOU_AUTO_DISPATCH: flag.default(false),
  GUIKOU_HTTPS: flag.default(false),
  GUIKOU_TRUST_PROXY: flag.default(false),
  GUIKOU_KEYPAD_TOKEN: z
    .string()
    .min(32, '须至少 32 位，可用命令 openssl rand -hex 32 生成；不用按键评价的不设')
    .optional(),
  GUIKOU_PUBLIC_ADDRESS: z
    .string()
    .regex(/^https?:\/\/[^/\s?#]+$/u, '须是市民访问本系统的网址，不带路径，如 https://12345.example.gov.cn')
    .optional(),
  GUIKOU_SMTP_URL: z
    .string()
    .refine((address) => URL.canParse(address) && /^smtps?:$/u.test(new URL(address).protocol), {
      error: '须是邮件服务器地址，如 smtps://用户:密码@mail.example.gov.cn:465',
    })
    .optional(),
  GUIKOU_MAIL_FROM: z.string().refine(isMail, { error: '须是发件邮箱地址，如 12345@example.gov.cn' }).optional(),
  GUIKOU_SIP_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/u, '须是电话服务器的域名，如 hotline.example.gov.cn')
    .optional(),
  GUIKOU_SIP_SERVER: z
    .string()
    .regex(/^wss?:\/\/[^\s]+$/u, '须是坐席浏览器连接的地址，如 wss://sip.example.gov.cn:8443')
    .optional(),
  GUIKOU_SIP_SECRET: z
    .string()
    .min(32, '须至少 32 位，与电话服务器配置里的一致，可用命令 openssl rand -hex 32 生成')
    .optional(),
  GUIKOU_SIP_EVENTS: z
    .string()
    .regex(/^[\w.-]+:\d+$/u, '须是 Kamailio evapi 的地址和端口，如 127.0.0.1:8448')
    .default('127.0.0.1:8448'),
  GUIKOU_SIP_COMMANDS: z.string().min(1).default('127.0.0.1:8449'),
  GUIKOU_SIP_BOOK: z.string().min(1).optional(),
  GUIKOU_SIP_RECORDINGS: z.string().min(1).optional(),
  GUIKOU_SIP_WEB_CALLS: flag.default(false),
  GUIKOU_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type TelephonyConfig = {
  /** Domain of the seats' addresses. */
  domain: string;
  /** Where browsers connect to. */
  server: string;
  /** Shared with the telephone server: credentials are made with it. */
  secret: string;
  /** Where it tells events and takes orders: host:port. */
  events: string;
  /** Where it answers questions: host:port. */
  commands: string;
  /** Its own book of calls, a SQLite file; null: it keeps none. */
  book: string | null;
  /** Folder into which the media server records; null: nothing is recorded. */
  recordings: string | null;
  /** 网页拨打: citizens may call from the page /call. */
  webCalls: boolean;
};

export type Config = {
  production: boolean;
  port: number;
  host: string;
  /** Folder of everything this installation writes: database, uploads, models. */
  dataFolder: string;
  secret: string;
  /** The division served: 420000 for the province, or one city. */
  division: string;
  hotlineName: string;
  automaticDispatch: boolean;
  /** The browser reaches us by https: cookies are marked Secure. */
  https: boolean;
  /** A proxy in front writes X-Forwarded-For truthfully. */
  trustProxy: boolean;
  /** Shared with the voice menu that hands in ratings by keypad; null: that way is closed. */
  keypadToken: string | null;
  logLevel: string;
  /** The address under which citizens reach this installation, for links in messages; null: messages carry none. */
  publicAddress: string | null;
  /** The telephone server; null: no telephony. */
  telephony: TelephonyConfig | null;
  /** The server by which mails go out, and from whom; null: they are written to the log. */
  mail: { url: string; from: string } | null;
};

/** Everything that is wrong with the environment, said at once. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`配置有误，无法启动：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const isWeak = (secret: string): boolean =>
  secret.length < 32 || new Set(secret).size < 10 || secret === DEMONSTRATION_SECRET;

const telephonyOf = (values: z.output<typeof environment>): TelephonyConfig | null => {
  const { GUIKOU_SIP_DOMAIN: domain, GUIKOU_SIP_SERVER: server, GUIKOU_SIP_SECRET: secret } = values;
  if (domain === undefined || server === undefined || secret === undefined) return null;
  return {
    domain,
    server,
    secret,
    events: values.GUIKOU_SIP_EVENTS,
    commands: values.GUIKOU_SIP_COMMANDS,
    book: values.GUIKOU_SIP_BOOK ?? null,
    recordings: values.GUIKOU_SIP_RECORDINGS ?? null,
    webCalls: values.GUIKOU_SIP_WEB_CALLS,
  };
};

/** Reads the environment; throws a ConfigFault that names every fault. In production a strong secret is a must. */
export const readConfig = (variables: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(variables);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
  const secret = variables['GUIKOU_SECRET'];
  if (variables['NODE_ENV'] === 'production' && (secret === undefined || isWeak(secret)))
    faults.push(
      `GUIKOU_SECRET：生产环境必须设置一个至少 32 位的随机密钥${secret === undefined ? '（现在没有设置）' : '（现在的太弱）'}。可用命令 openssl rand -hex 32 生成，并妥善保管：更换后，已发出的查询码将失效。`,
    );
  const [url, from] = [variables['GUIKOU_SMTP_URL'], variables['GUIKOU_MAIL_FROM']];
  if ((url === undefined) !== (from === undefined))
    faults.push(
      url === undefined
        ? 'GUIKOU_SMTP_URL：设置了 GUIKOU_MAIL_FROM，还须设置邮件服务器地址。'
        : 'GUIKOU_MAIL_FROM：设置了 GUIKOU_SMTP_URL，还须设置发件邮箱地址。',
    );
  const sip = ['GUIKOU_SIP_DOMAIN', 'GUIKOU_SIP_SERVER', 'GUIKOU_SIP_SECRET'];
  if (sip.some((name) => variables[name] !== undefined))
    for (const name of sip)
      if (variables[name] === undefined)
        faults.push(
          `${name}：接电话须同时设置 ${sip.join('、')}；可用命令 npm run -s guikou -- telephony config 生成。`,
        );
  if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  return {
    production,
    port: values.PORT,
    host: values.HOST ?? (production ? '0.0.0.0' : 'localhost'),
    dataFolder: values.GUIKOU_DATA,
    secret: values.GUIKOU_SECRET ?? DEMONSTRATION_SECRET,
    division: values.GUIKOU_DIVISION,
    hotlineName: values.GUIKOU_HOTLINE_NAME,
    automaticDispatch: values.GUIKOU_AUTO_DISPATCH,
    https: values.GUIKOU_HTTPS,
    trustProxy: values.GUIKOU_TRUST_PROXY,
    keypadToken: values.GUIKOU_KEYPAD_TOKEN ?? null,
    logLevel: values.GUIKOU_LOG_LEVEL,
    publicAddress: values.GUIKOU_PUBLIC_ADDRESS ?? null,
    telephony: telephonyOf(values),
    mail: url === undefined || from === undefined ? null : { url, from },
  };
};
