import { randomBytes } from 'node:crypto';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';

/** A WebSocket that speaks SIP, no more of the protocol than that takes: Node 20 brings none. */
export type WebSocketLine = { send: (text: string) => void; close: () => void; destroy: () => void };

type Wish = {
  host: string;
  port: number;
  secure?: boolean;
  origin?: string;
  path?: string;
  onText: (text: string) => void;
  onClose?: () => void;
};

const frame = (opcode: number, body: Buffer): Buffer => {
  const mask = randomBytes(4);
  const length = body.length;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | length])
      : Buffer.from([0x80 | opcode, 0x80 | 126, length >> 8, length & 0xff]);
  return Buffer.concat([head, mask, body.map((byte, place) => byte ^ (mask[place % 4] ?? 0))]);
};

/** The first whole frame of a server, unmasked as servers send; null when more has to come. */
const readFrame = (bytes: Buffer): { opcode: number; body: Buffer; rest: Buffer } | null => {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const from = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < from) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < from + length) return null;
  return {
    opcode: (bytes[0] ?? 0) & 0x0f,
    body: bytes.subarray(from, from + length),
    rest: bytes.subarray(from + length),
  };
};

/** Opens a line; throws the server's first line of answer when it refuses, such as `HTTP/1.1 403 Forbidden`. */
export const openWebSocket = ({
  host,
  port,
  secure,
  origin,
  path = '/ws',
  onText,
  onClose,
}: Wish): Promise<WebSocketLine> =>
  new Promise((resolve, reject) => {
    const socket: Socket = secure
      ? connectSecure({ host, port, rejectUnauthorized: false })
      : connectPlain({ host, port, noDelay: true });
    let open = false;
    let bytes: Buffer = Buffer.alloc(0);
    const knock = [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Protocol: sip',
      ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    ];
    socket.on(secure ? 'secureConnect' : 'connect', () => socket.write(`${knock.join('\r\n')}\r\n\r\n`));
    socket.on('error', (fault) => reject(fault));
    socket.on('close', () => {
      if (open) onClose?.();
      else reject(new Error('closed before it was open'));
    });
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, Buffer.from(piece)]);
      if (!open) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return;
        const [first = ''] = bytes.subarray(0, end).toString('latin1').split('\r\n');
        if (!first.includes(' 101 ')) {
          reject(new Error(first));
          socket.destroy();
          return;
        }
        open = true;
        bytes = bytes.subarray(end + 4);
        resolve({
          send: (text) => void socket.write(frame(1, Buffer.from(text))),
          close: () => void socket.end(frame(8, Buffer.from([0x03, 0xe8]))),
          destroy: () => void socket.destroy(),
        });
      }
      for (let one = readFrame(bytes); one; one = readFrame(bytes)) {
        bytes = one.rest;
        if (one.opcode === 9) socket.write(frame(10, one.body));
        if (one.opcode === 1 || one.opcode === 2) onText(one.body.toString('utf8'));
        if (one.opcode === 8) socket.end();
      }
    });
  });
