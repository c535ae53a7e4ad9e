import { createServer, type Socket } from 'node:net';

export type ReceivedMail = { from: string; to: string; data: string };

export type MailServer = {
  url: string;
  mails: ReceivedMail[];
  /** What it says to recipients from now on, such as "550 no such user". */
  answer: (line: string) => void;
  stop: () => Promise<void>;
};

/** A small SMTP server on this machine alone: takes mails and keeps them. */
export const mailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let toRecipient = '250 ok';
  const server = createServer((socket) => {
    sockets.add(socket);
    let mail: ReceivedMail = { from: '', to: '', data: '' };
    let reading = false;
    let rest = '';
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (reading) {
        if (line !== '.') mail.data += `${line}\n`;
        else {
          reading = false;
          mails.push(mail);
          mail = { from: '', to: '', data: '' };
          say('250 taken');
        }
      } else if (/^(EHLO|HELO)/iu.test(line)) say('250 localhost');
      else if (/^MAIL FROM:/iu.test(line)) {
        mail.from = line;
        say('250 ok');
      } else if (/^RCPT TO:/iu.test(line)) {
        mail.to = line;
        say(toRecipient);
      } else if (/^DATA/iu.test(line)) {
        reading = true;
        say('354 go on');
      } else if (/^QUIT/iu.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('220 localhost');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer: (line) => {
      toRecipient = line;
    },
    stop: () =>
      new Promise((stopped) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => stopped());
      }),
  };
};
