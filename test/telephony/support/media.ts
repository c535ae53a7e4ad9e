import { createSocket } from 'node:dgram';
import { token } from './sip.ts';

/** Asks the media server on its control port; null when it does not answer soon. */
const ask = (command: string, further = '', port = 2223): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (answer: string | null) => {
      clearTimeout(late);
      socket.close();
      resolve(answer);
    };
    const late = setTimeout(() => end(null), 100);
    socket.on('message', (message) => end(message.toString('utf8')));
    socket.on('error', () => end(null));
    // The same cookie twice would get the same answer twice.
    socket.send(`${token()} d${further}7:command${command.length}:${command}e`, port, '127.0.0.1');
  });

/** Whether the media server is there. */
export const mediaAnswers = async (): Promise<boolean> => (await ask('ping')) !== null;

/** Call-IDs of the calls whose sound the media server carries now. */
export const mediaCalls = async (): Promise<string[]> => {
  const answer = (await ask('list')) ?? '';
  const [, list = ''] = /5:callsl(.*)e6:result/su.exec(answer) ?? [];
  const found: string[] = [];
  for (let rest = list; rest !== ''; ) {
    const [head = '', digits = ''] = /^(\d+):/u.exec(rest) ?? [];
    if (head === '') break;
    found.push(rest.slice(head.length, head.length + Number(digits)));
    rest = rest.slice(head.length + Number(digits));
  }
  return found.sort();
};

/** Ends the sound of a call whose telephone server is gone; the media server would notice only after a minute of silence. */
export const endMedia = async (callId: string): Promise<void> => {
  await ask('delete', `7:call-id${Buffer.byteLength(callId)}:${callId}`);
};
