import type { TelephoneCredentials } from '../../../src/commands/calls/switchboard.ts';
import {
  allOf,
  BROWSER_SDP,
  digest,
  headerOf,
  methodOf,
  readSip,
  type SipMessage,
  statusOf,
  token,
  writeSip,
} from './sip.ts';
import { until } from './until.ts';
import { openWebSocket, type WebSocketLine } from './web-socket.ts';

/** What a telephone does when it is rung. */
export type Manner = 'answer' | 'decline' | 'ignore';

/** A call as the telephone sees it. */
export type TelephoneCall = {
  callId: string;
  state: 'ringing' | 'talking' | 'over';
  /** The number that rings, or the name that was dialled. */
  other: string;
  request: SipMessage;
  status: number;
};

/** A seat's telephone without a browser: it registers, rings, answers, declines, dials and hangs up, but says nothing. */
export type Telephone = {
  user: string;
  manner: Manner;
  calls: TelephoneCall[];
  /** Registers; the final status, 200 when all is well. */
  register: (credentials?: Pick<TelephoneCredentials, 'username' | 'password'>, expires?: number) => Promise<number>;
  /** Dials a name; gives the call at once. */
  dial: (name: string) => TelephoneCall;
  hangUp: (call: TelephoneCall) => void;
  cancel: (call: TelephoneCall) => void;
  /** Speaks within a call to another address, or by a further way, than the call's; the final status. */
  stray: (call: TelephoneCall, where: { target?: string; by?: string }) => Promise<number>;
  /** Asks the other side to call a name; the final status of the asking. */
  refer: (call: TelephoneCall, name: string) => Promise<number>;
  answer: (call: TelephoneCall) => void;
  /** The line breaks without a word. */
  breakLine: () => void;
  close: () => void;
};

type Own = TelephoneCall & { mine: boolean; tag: string; sequence: number; invite: [string, string][]; branch: string };

/** A telephone on a line to the server; `credentials` are those of the seat it claims to be. */
export const telephone = async (
  server: { host: string; port: number; secure?: boolean; origin: string },
  user: string,
  domain: string,
  credentials: Pick<TelephoneCredentials, 'username' | 'password'>,
  manner: Manner = 'answer',
): Promise<Telephone> => {
  const address = `sip:${user}@${domain}`;
  const contact = `<sip:${user}@${token()}.invalid;transport=ws>`;
  const registration = { id: token(), tag: token(), sequence: 0 };
  const answers = new Map<string, SipMessage[]>();
  const calls: Own[] = [];
  let known = credentials;
  let line: WebSocketLine;

  const via = (branch: string): [string, string] => ['Via', `SIP/2.0/WS ${user}.invalid;branch=z9hG4bK${branch}`];
  const requestOf = (method: string, target: string, headers: [string, string][], body = ''): void =>
    line.send(writeSip(`${method} ${target} SIP/2.0`, [...headers, ['Max-Forwards', '70']], body));

  const reply = (request: SipMessage, status: string, tag: string, body = ''): void => {
    const to = headerOf(request, 'to');
    line.send(
      writeSip(
        `SIP/2.0 ${status}`,
        [
          ...allOf(request, 'via').map((value): [string, string] => ['Via', value]),
          ...allOf(request, 'record-route').map((value): [string, string] => ['Record-Route', value]),
          ['From', headerOf(request, 'from')],
          ['To', /;tag=/u.test(to) ? to : `${to};tag=${tag}`],
          ['Call-ID', headerOf(request, 'call-id')],
          ['CSeq', headerOf(request, 'cseq')],
          ['Contact', contact],
        ],
        body,
      ),
    );
  };

  const within = (
    call: Own,
    method: string,
    more: [string, string][] = [],
    stray: { target?: string; by?: string } = {},
  ): string => {
    const { request } = call;
    const [from, to] = call.mine
      ? [headerOf(request, 'from'), headerOf(request, 'to')]
      : [`${headerOf(request, 'to').replace(/;tag=.*$/u, '')};tag=${call.tag}`, headerOf(request, 'from')];
    const routes = allOf(request, 'record-route').flatMap((value) => value.split(/,\s*(?=<)/u));
    const target = stray.target ?? /<([^>]+)>/u.exec(headerOf(request, 'contact'))?.[1] ?? address;
    const ways = [...(call.mine ? routes.reverse() : routes), ...(stray.by === undefined ? [] : [stray.by])];
    const branch = token();
    if (method !== 'ACK') call.sequence += 1;
    requestOf(method, target, [
      via(branch),
      ...ways.map((value): [string, string] => ['Route', value]),
      ['From', from],
      ['To', to],
      ['Call-ID', call.callId],
      ['CSeq', `${call.sequence} ${method}`],
      ['Contact', contact],
      ...more,
    ]);
    return `${call.sequence} ${method}`;
  };

  const take = (call: Own): void => {
    reply(call.request, '200 OK', call.tag, BROWSER_SDP);
    call.state = 'talking';
  };

  const onRequest = (message: SipMessage): void => {
    const method = methodOf(message);
    const callId = headerOf(message, 'call-id');
    const call = calls.find((one) => one.callId === callId && one.state !== 'over');
    if (method === 'INVITE' && call) {
      reply(message, '200 OK', call.tag, BROWSER_SDP);
      return;
    }
    if (method === 'INVITE') {
      const fresh: Own = {
        callId,
        state: 'ringing',
        other: /sips?:([^@>;]+)/u.exec(headerOf(message, 'from'))?.[1] ?? '',
        request: message,
        status: 0,
        mine: false,
        tag: token(),
        sequence: 0,
        invite: [],
        branch: '',
      };
      calls.push(fresh);
      reply(message, '180 Ringing', fresh.tag);
      if (self.manner === 'answer') take(fresh);
      if (self.manner === 'decline') {
        fresh.state = 'over';
        reply(message, '603 Decline', fresh.tag);
      }
      return;
    }
    if (method === 'ACK') return;
    reply(message, '200 OK', call?.tag ?? token());
    if (method === 'CANCEL' && call) {
      reply(call.request, '487 Request Terminated', call.tag);
      call.state = 'over';
    }
    if (method === 'BYE' && call) call.state = 'over';
  };

  const inviteAgain = (call: Own, challenge: SipMessage): void => {
    const target = `sip:${call.other}@${domain}`;
    acknowledge(call, challenge);
    call.sequence += 1;
    call.branch = token();
    const proof = digest(headerOf(challenge, 'proxy-authenticate'), { ...known, method: 'INVITE', address: target });
    sendInvite(call, [['Proxy-Authorization', proof]]);
  };
  const sendInvite = (call: Own, more: [string, string][]): void => {
    call.invite = [
      via(call.branch),
      ['From', `<${address}>;tag=${call.tag}`],
      ['To', `<sip:${call.other}@${domain}>`],
      ['Call-ID', call.callId],
      ['CSeq', `${call.sequence} INVITE`],
    ];
    requestOf('INVITE', `sip:${call.other}@${domain}`, [...call.invite, ['Contact', contact], ...more], BROWSER_SDP);
  };
  const acknowledge = (call: Own, answer: SipMessage): void =>
    requestOf('ACK', `sip:${call.other}@${domain}`, [
      via(call.branch),
      ['From', headerOf(answer, 'from')],
      ['To', headerOf(answer, 'to')],
      ['Call-ID', call.callId],
      ['CSeq', `${call.sequence} ACK`],
    ]);

  const onInviteAnswer = (call: Own, message: SipMessage): void => {
    const status = statusOf(message);
    if (status === 407 && call.sequence === 1) {
      inviteAgain(call, message);
      return;
    }
    if (status < 200) return;
    call.status = status;
    call.request = message;
    if (status < 300) {
      call.state = 'talking';
      within(call, 'ACK');
    } else {
      call.state = 'over';
      acknowledge(call, message);
    }
  };

  const onText = (text: string): void => {
    const message = readSip(text);
    if (!message.first.startsWith('SIP/')) {
      onRequest(message);
      return;
    }
    const call = calls.find((one) => one.mine && one.callId === headerOf(message, 'call-id'));
    if (call && methodOf(message) === 'INVITE') {
      onInviteAnswer(call, message);
      return;
    }
    const name = `${headerOf(message, 'call-id')} ${headerOf(message, 'cseq')}`;
    answers.set(name, [...(answers.get(name) ?? []), message]);
  };
  line = await openWebSocket({ ...server, onText });

  const finalAnswer = (name: string): Promise<SipMessage> =>
    until(`an answer to ${name}`, () => answers.get(name)?.find((message) => statusOf(message) >= 200));

  const sendRegister = (expires: number, more: [string, string][]): Promise<SipMessage> => {
    registration.sequence += 1;
    requestOf('REGISTER', `sip:${domain}`, [
      via(token()),
      ['From', `<${address}>;tag=${registration.tag}`],
      ['To', `<${address}>`],
      ['Call-ID', registration.id],
      ['CSeq', `${registration.sequence} REGISTER`],
      ['Contact', `${contact};expires=${expires}`],
      ...more,
    ]);
    return finalAnswer(`${registration.id} ${registration.sequence} REGISTER`);
  };
  const owned = (call: TelephoneCall): Own => {
    const found = calls.find((one) => one === call);
    if (!found) throw new Error('a call of another telephone');
    return found;
  };

  const self: Telephone = {
    user,
    manner,
    calls,
    register: async (fresh, expires = 60) => {
      known = fresh ?? known;
      const challenge = await sendRegister(expires, []);
      if (statusOf(challenge) !== 401) return statusOf(challenge);
      const asked = headerOf(challenge, 'www-authenticate');
      const proof = digest(asked, { ...known, method: 'REGISTER', address: `sip:${domain}` });
      return statusOf(await sendRegister(expires, [['Authorization', proof]]));
    },
    dial: (name) => {
      const call: Own = {
        callId: token(),
        state: 'ringing',
        other: name,
        request: { first: '', headers: [], body: '' },
        status: 0,
        mine: true,
        tag: token(),
        sequence: 1,
        invite: [],
        branch: token(),
      };
      calls.push(call);
      sendInvite(call, []);
      return call;
    },
    hangUp: (call) => {
      within(owned(call), 'BYE');
      owned(call).state = 'over';
    },
    cancel: (call) => {
      const mine = owned(call);
      requestOf('CANCEL', `sip:${mine.other}@${domain}`, [
        ...mine.invite.filter(([name]) => name !== 'CSeq'),
        ['CSeq', `${mine.sequence} CANCEL`],
      ]);
    },
    stray: async (call, where) => {
      const sent = within(owned(call), 'INFO', [], where);
      return statusOf(await finalAnswer(`${call.callId} ${sent}`));
    },
    refer: async (call, name) => {
      const sent = within(owned(call), 'REFER', [['Refer-To', `<sip:${name}@${domain}>`]]);
      return statusOf(await finalAnswer(`${call.callId} ${sent}`));
    },
    answer: (call) => take(owned(call)),
    breakLine: () => line.destroy(),
    close: () => line.close(),
  };
  return self;
};
