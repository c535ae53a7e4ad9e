/** What the media server told one side: where to send its sound, and in which form. */
export type Description = {
  mode: 'offer' | 'answer';
  /** The media server's port: what comes in there was sent by the side that got this description. */
  port: number;
  /** Encrypted as browsers want it. */
  secure: boolean;
  /** Names of the codecs by payload type, such as PCMA. */
  codecs: ReadonlyMap<number, string>;
};

/** rtpengine's notes on one recorded call. */
export type Metadata = {
  /** Name of the pcap file, without its folder. */
  capture: string;
  sipCallId: string;
  descriptions: readonly Description[];
};

/** Codecs whose numbers are fixed (RFC 3551). */
const fixed: [number, string][] = [
  [0, 'PCMU'],
  [8, 'PCMA'],
  [9, 'G722'],
  [13, 'CN'],
  [18, 'G729'],
];

/** rtpengine puts sixteen random digits behind the Call-ID, which it writes with escapes. */
const NAME = /^(?<id>.+)-[0-9a-f]{16}\.pcap$/u;

/** The Call-ID in the name of a pcap file; null for other names. */
export const callIdOf = (capture: string): string | null => {
  const written = NAME.exec(capture)?.groups?.['id'];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
};

const descriptionOf = (mode: 'offer' | 'answer', sdp: string): Description | null => {
  const [, port, profile] = /^m=audio (\d+) (\S+)/mu.exec(sdp) ?? [];
  if (port === undefined || profile === undefined) return null;
  const named = [...sdp.matchAll(/^a=rtpmap:(\d+) ([\w.-]+)/gmu)];
  return {
    mode,
    port: Number(port),
    secure: profile.includes('SAVP'),
    codecs: new Map([
      ...fixed,
      ...named.map(([, type, name]): [number, string] => [Number(type), `${name}`.toUpperCase()]),
    ]),
  };
};

/** Reads rtpengine's metadata file; null when it names no recording. */
export const readMetadata = (text: string): Metadata | null => {
  const [path = ''] = text.split(/\r?\n/u);
  const capture = path.slice(path.lastIndexOf('/') + 1);
  const sipCallId = callIdOf(capture);
  if (sipCallId === null) return null;
  const descriptions = text
    .split(/^Timestamp started ms: /mu)
    .slice(1)
    .flatMap((part) => {
      const mode = /^SDP mode: (offer|answer)/mu.exec(part)?.[1];
      const read = mode === 'offer' || mode === 'answer' ? descriptionOf(mode, part) : null;
      return read ? [read] : [];
    });
  return { capture, sipCallId, descriptions };
};
