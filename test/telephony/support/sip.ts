import { createHash, randomBytes } from 'node:crypto';

/** A SIP message taken apart; names of headers in lower case. */
export type SipMessage = { first: string; headers: [name: string, value: string][]; body: string };

/** Takes a message apart. */
export const readSip = (text: string): SipMessage => {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    first,
    headers: lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
    body: body.join('\r\n\r\n'),
  };
};

/** All values of a header, top first. */
export const allOf = ({ headers }: SipMessage, name: string): string[] =>
  headers.filter(([one]) => one === name).map(([, value]) => value);

/** The first value of a header; empty when there is none. */
export const headerOf = (message: SipMessage, name: string): string => allOf(message, name)[0] ?? '';

/** The status of an answer; 0 for a request. */
export const statusOf = ({ first }: SipMessage): number => Number(/^SIP\/2\.0 (\d{3})/u.exec(first)?.[1] ?? 0);

/** The method of a request, or the one that an answer belongs to. */
export const methodOf = (message: SipMessage): string =>
  message.first.startsWith('SIP/')
    ? (headerOf(message, 'cseq').split(' ')[1] ?? '')
    : (message.first.split(' ')[0] ?? '');

/** Puts a message together. */
export const writeSip = (first: string, headers: [string, string][], body = ''): string =>
  [
    first,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');

/** A short random word for tags, branches and Call-IDs. */
export const token = (): string => randomBytes(8).toString('hex');

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The answer to a digest challenge. */
export const digest = (
  challenge: string,
  { username, password, method, address }: { username: string; password: string; method: string; address: string },
): string => {
  const value = (name: string): string => new RegExp(`${name}="?([^",]+)"?`, 'u').exec(challenge)?.[1] ?? '';
  const [realm, nonce] = [value('realm'), value('nonce')];
  const once = token();
  const secret = md5(`${username}:${realm}:${password}`);
  const response = md5(`${secret}:${nonce}:00000001:${once}:auth:${md5(`${method}:${address}`)}`);
  return `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${address}", response="${response}", algorithm=MD5, qop=auth, cnonce="${once}", nc=00000001`;
};

/** Sound as a browser offers it; nothing is ever sent, for that a real browser is needed. */
export const BROWSER_SDP = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 8 0',
  'c=IN IP4 127.0.0.1',
  'a=rtpmap:8 PCMA/8000',
  'a=rtpmap:0 PCMU/8000',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  'a=setup:active',
  'a=mid:0',
  'a=rtcp-mux',
  'a=sendrecv',
  '',
].join('\r\n');
