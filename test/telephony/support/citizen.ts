import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Program, start } from './children.ts';
import { DOMAIN, type Stack } from './stack.ts';

const scenes = fileURLToPath(new URL('../sipp/', import.meta.url));
let nextPort = 21_000;
let nextCall = 0;

/** A citizen at a telephone, played by sipp: calls the hotline. */
export type Citizen = Program & { callId: string };

/**
 * `talk` is answered and hangs up after `milliseconds`; `listen` is answered and waits for the hotline to hang up;
 * `give-up` hangs up after `milliseconds` of waiting; `turned-away` expects to be refused with `code`.
 */
export type Scene = 'talk' | 'listen' | 'give-up' | 'turned-away';

/** Lets a citizen call; the program ends with 0 when all went as the scene says. */
export const citizenCalls = (
  stack: Stack,
  scene: Scene,
  wish: { caller: string; milliseconds?: number; dialled?: string; code?: number; callId?: string },
): Citizen => {
  nextPort += 10;
  nextCall += 1;
  const callId = wish.callId ?? `citizen-${nextCall}-${process.pid}@trunk`;
  const file = join(stack.folder, `${scene}-${nextCall}.xml`);
  // sipp takes no variables for the code of an answer and for how long it is awaited.
  const text = readFileSync(join(scenes, `${scene}.xml`), 'utf8')
    .replace('response="480"', `response="${wish.code ?? 480}"`)
    .replaceAll('timeout="500"', `timeout="${wish.milliseconds ?? 300}"`);
  writeFileSync(file, text);
  const program = start(
    `sipp ${scene}`,
    'sipp',
    [
      '127.0.0.1:5060',
      ...['-sf', file],
      ...['-i', '127.0.0.1', '-p', String(nextPort), '-mi', '127.0.0.1', '-mp', String(nextPort + 2)],
      ...['-m', '1', '-l', '1', '-cid_str', callId],
      ...['-s', wish.dialled ?? '12345', '-key', 'caller', wish.caller, '-key', 'domain', DOMAIN],
      ...['-d', String(wish.milliseconds ?? 300)],
      ...[
        '-nostdin',
        '-timeout',
        '40s',
        '-timeout_error',
        '-trace_err',
        '-error_file',
        join(stack.folder, `sipp-${nextCall}.err`),
      ],
    ],
    { log: join(stack.folder, 'sipp.log'), cwd: stack.folder },
  );
  return Object.assign(program, { callId });
};

/** A citizen who is called by the hotline: answers, listens, hangs up when the hotline does. */
export const citizenIsCalled = (stack: Stack, scene: 'answers' | 'busy', wish: { port?: number } = {}): Program => {
  nextPort += 10;
  return start(
    `sipp ${scene}`,
    'sipp',
    [
      ...['-sf', join(scenes, `${scene}.xml`)],
      ...['-i', '127.0.0.1', '-p', String(wish.port ?? 5090), '-mi', '127.0.0.1', '-mp', String(nextPort)],
      ...['-m', '1', '-nostdin', '-timeout', '40s', '-timeout_error', '-trace_err'],
      ...['-error_file', join(stack.folder, `sipp-called-${nextPort}.err`)],
    ],
    { log: join(stack.folder, 'sipp.log'), cwd: stack.folder },
  );
};

/** Many citizens call one after the other, so many a second, and each talks for some milliseconds; ends with 0 when all went well. */
export const citizensCall = (
  stack: Stack,
  wish: { calls: number; perSecond: number; caller: string; milliseconds: number; name: string },
): Program => {
  nextPort += 10;
  return start(
    'sipp load',
    'sipp',
    [
      '127.0.0.1:5060',
      ...['-sf', join(scenes, 'talk.xml')],
      ...['-i', '127.0.0.1', '-p', String(nextPort), '-mi', '127.0.0.1', '-mp', String(nextPort + 2)],
      ...['-m', String(wish.calls), '-r', String(wish.perSecond), '-l', String(wish.calls)],
      ...['-cid_str', `${wish.name}-%u@trunk`, '-s', '12345', '-key', 'caller', wish.caller, '-key', 'domain', DOMAIN],
      ...['-d', String(wish.milliseconds), '-nostdin', '-timeout', '120s', '-timeout_error'],
      ...['-trace_err', '-error_file', join(stack.folder, 'sipp-load.err')],
    ],
    { log: join(stack.folder, 'sipp-load.log'), cwd: stack.folder },
  );
};
