import { Invitation, type Inviter, type Session, SessionState, type UserAgentOptions } from 'sip.js';
import { type SessionDescriptionHandlerOptions, SessionManager } from 'sip.js/lib/platform/web/index.js';
import { knowsNoTransfer, whyNotTransferred } from './answer-codes.ts';
import { waitBefore } from './backoff.ts';
import type { PhoneCredentials } from './credentials.ts';
import { after, type PhoneEvent, silent } from './phone-state.ts';
import type { EndCode, PhoneListener, Softphone, SoundDevices, TransferOutcome } from './softphone.ts';

/** Seconds for which the telephone server keeps the telephone; it is told anew before. */
const REGISTERED_FOR = 60;
/** Seconds between questions whether the server is still there: a dead line is not noticed otherwise. */
const PING = 20;
/** A transfer of which nothing more is heard for this long has failed. */
const PATIENCE = 40_000;

const BUSY = 486;

/** Milliseconds to look for ways for the sound; on one network all are found at once. */
const GATHERING = 500;

const isInvitation = (session: Session): session is Invitation => session instanceof Invitation;

const callIdOf = (session: Session): string =>
  isInvitation(session) ? session.request.callId : (session as Inviter).request.callId;

const peerOf = (session: Session): RTCPeerConnection | null => {
  const handler = session.sessionDescriptionHandler;
  return handler && 'peerConnection' in handler ? ((handler.peerConnection as RTCPeerConnection) ?? null) : null;
};

const agentOptions = ({ username, password }: PhoneCredentials): UserAgentOptions => ({
  authorizationUsername: username,
  authorizationPassword: password,
  logBuiltinEnabled: false,
  sessionDescriptionHandlerFactoryOptions: {
    iceGatheringTimeout: GATHERING,
    peerConnectionConfiguration: { iceServers: [], rtcpMuxPolicy: 'require' },
  },
});

/** A telephone on sip.js: the only file that knows it. With `registers` off it only calls out and can't be rung. */
export function sipSoftphone(listener: PhoneListener, devices: () => SoundDevices, registers = true): Softphone {
  let manager: SessionManager | null = null;
  let credentials: PhoneCredentials | null = null;
  let state = silent;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const sessions = new Map<string, Session>();
  const sounds = new Map<string, HTMLAudioElement>();
  const codes = new Map<string, number>();

  const happened = (event: PhoneEvent): void => {
    state = after(state, event);
    listener.onChange(state);
  };
  const loudspeakerOf = (session: Session): HTMLAudioElement => {
    const id = callIdOf(session);
    const sound = sounds.get(id) ?? new Audio();
    sounds.set(id, sound);
    const { loudspeaker } = devices();
    if (loudspeaker !== '' && 'setSinkId' in sound) sound.setSinkId(loudspeaker).catch(() => undefined);
    return sound;
  };
  const soundOptions = (): { sessionDescriptionHandlerOptions: SessionDescriptionHandlerOptions } => {
    const { microphone } = devices();
    const audio = microphone === '' ? true : { deviceId: { ideal: microphone } };
    return { sessionDescriptionHandlerOptions: { constraints: { audio, video: false } } };
  };
  const later = (act: (phone: SessionManager) => Promise<void>): void => {
    clearTimeout(retry);
    retry = setTimeout(
      () => {
        if (manager) act(manager).catch(() => later(act));
      },
      waitBefore(attempt++, Math.random()),
    );
  };
  const connect = (phone: SessionManager): Promise<void> => phone.connect();
  const found = (call: string): { phone: SessionManager; session: Session } => {
    const session = sessions.get(call);
    if (!manager || !session) throw new Error('这通电话已经结束。');
    return { phone: manager, session };
  };
  const begin = (session: Session, phase: 'ringing' | 'dialling'): void => {
    sessions.set(callIdOf(session), session);
    // Nobody outside may make this telephone call somebody.
    session.delegate = { ...session.delegate, onRefer: (referral) => void referral.reject() };
    happened({ type: 'began', call: callIdOf(session), phase });
    if (session.state === SessionState.Established) happened({ type: 'answered', call: callIdOf(session) });
  };
  const end = (session: Session): void => {
    const id = callIdOf(session);
    sounds.delete(id);
    if (!sessions.delete(id)) return;
    happened({ type: 'ended', call: id });
    // sip.js ends a call that is refused a moment before it tells the code.
    queueMicrotask(() => {
      const code: EndCode = codes.get(id) ?? null;
      codes.delete(id);
      listener.onEnded(id, code);
    });
  };
  const registration = {
    requestDelegate: {
      onAccept: (): void => {
        attempt = 0;
        happened({ type: 'line', line: 'ready' });
      },
      onReject: ({ message }: { message: { statusCode?: number | undefined } }): void => {
        if ([401, 403, 407].includes(message.statusCode ?? 0)) {
          happened({ type: 'line', line: 'refused' });
          listener.onRefused();
        } else later((phone) => phone.register(registration));
      },
    },
  };
  const build = (given: PhoneCredentials): SessionManager =>
    new SessionManager(given.server, {
      aor: given.address,
      // It would end everything although the person then stays on the page.
      autoStop: false,
      media: { remote: (session) => ({ audio: loudspeakerOf(session) }) },
      optionsPingInterval: PING,
      optionsPingRequestURI: given.address.replace(/^sip:[^@]*@/u, 'sip:'),
      reconnectionAttempts: 0,
      registererOptions: { expires: REGISTERED_FOR },
      registererRegisterOptions: registration,
      sendDTMFUsingSessionDescriptionHandler: true,
      userAgentOptions: agentOptions(given),
      delegate: {
        onServerConnect: () => happened({ type: 'line', line: registers ? 'connecting' : 'ready' }),
        onServerDisconnect: (fault) => {
          if (!fault && state.line === 'off') return;
          const gone = state.calls;
          sessions.clear();
          sounds.clear();
          happened({ type: 'lost' });
          listener.onLost(gone);
          later(connect);
        },
        onCallReceived: (session) => {
          if (!isInvitation(session)) return;
          if (state.calls.length > 0) session.reject({ statusCode: BUSY }).catch(() => undefined);
          else begin(session, 'ringing');
        },
        onCallAnswered: (session) => happened({ type: 'answered', call: callIdOf(session) }),
        onCallHold: (session, held) => happened({ type: 'held', call: callIdOf(session), held }),
        onCallHangup: end,
      },
    });

  return {
    state: () => state,
    connection: (call) => {
      const session = sessions.get(call);
      return session ? peerOf(session) : null;
    },
    register: (given) => {
      credentials = given;
      if (!manager) {
        happened({ type: 'line', line: 'connecting' });
        manager = build(given);
        manager.connect().catch(() => {
          happened({ type: 'lost' });
          later(connect);
        });
        // Sent as soon as the line stands.
        if (registers) manager.register(registration).catch(() => undefined);
        return;
      }
      manager.userAgent.configuration.authorizationUsername = given.username;
      manager.userAgent.configuration.authorizationPassword = given.password;
      if (manager.isConnected())
        manager.register(registration).catch(() => later((phone) => phone.register(registration)));
    },
    unregister: () => {
      clearTimeout(retry);
      const phone = manager;
      manager = null;
      state = { ...state, line: 'off' };
      if (!phone) return;
      for (const session of sessions.values()) phone.hangup(session).catch(() => undefined);
      if (registers) phone.unregister().catch(() => undefined);
      phone.disconnect().catch(() => undefined);
      listener.onChange(state);
    },
    answer: (call) => {
      const { phone, session } = found(call);
      return phone.answer(session, soundOptions());
    },
    decline: (call) => {
      const { phone, session } = found(call);
      return phone.decline(session);
    },
    hangup: (call) => {
      const { phone, session } = found(call);
      return phone.hangup(session);
    },
    hold: (call, held) => {
      const { phone, session } = found(call);
      return held ? phone.hold(session) : phone.unhold(session);
    },
    mute: (call, muted) => {
      const { phone, session } = found(call);
      if (muted) phone.mute(session);
      else phone.unmute(session);
      happened({ type: 'muted', call, muted });
    },
    dtmf: (call, tone) => {
      const { phone, session } = found(call);
      return phone.sendDTMF(session, tone);
    },
    call: async (target) => {
      if (!manager || !credentials) throw new Error('电话还没有接通服务器。');
      const address = `sip:${target}@${credentials.address.split('@')[1] ?? ''}`;
      const inviter = await manager.call(
        address,
        { earlyMedia: true, ...soundOptions() },
        { requestDelegate: { onReject: ({ message }) => codes.set(callIdOf(inviter), message.statusCode ?? 0) } },
      );
      begin(inviter, 'dialling');
      return callIdOf(inviter);
    },
    transfer: (call, target) => {
      const { phone, session } = found(call);
      const address = `sip:${target}@${credentials?.address.split('@')[1] ?? ''}`;
      return new Promise<TransferOutcome>((resolve) => {
        const failed = (code: number, unsupported: boolean): void =>
          resolve({ done: false, why: whyNotTransferred(code, unsupported), unsupported });
        const patience = setTimeout(() => failed(408, false), PATIENCE);
        const done = (): void => {
          clearTimeout(patience);
          resolve({ done: true });
          // Nobody else ends our leg.
          if (sessions.has(call)) phone.hangup(session).catch(() => undefined);
        };
        // A line that takes the citizen over may end our leg itself.
        session.stateChange.addListener((now) => {
          if (now === SessionState.Terminated) done();
        });
        phone
          .transfer(session, address, {
            onNotify: (notification) => {
              notification.accept().catch(() => undefined);
              const code = Number(/^SIP\/2\.0 (\d{3})/u.exec(notification.request.body)?.[1] ?? 0);
              if (code >= 200 && code < 300) done();
              else if (code >= 300) {
                clearTimeout(patience);
                failed(code, false);
              }
            },
            requestDelegate: {
              onReject: ({ message }) => {
                clearTimeout(patience);
                const code = message.statusCode ?? 0;
                failed(code, knowsNoTransfer(code));
              },
            },
          })
          .catch(() => failed(0, false));
      });
    },
  };
}
