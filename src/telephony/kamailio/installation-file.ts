/** Everything that differs between two telephone servers. Addresses are host:port where a port belongs to them. */
export type TelephonePlan = {
  /** Domain of the seats' addresses. */
  domain: string;
  /** The address of this machine towards the trunk and the browsers. */
  address: string;
  /** The address that others see, where a gateway stands between. */
  publicAddress: string;
  sipPort: number;
  /** Port of ws://, for a proxy in front or a test; null: none. */
  plainPort: number | null;
  /** Port of wss:// with its certificate; null: none. */
  secure: { port: number; certificate: string; key: string } | null;
  /** Numbers that citizens dial. */
  lines: readonly string[];
  /** Addresses or networks from which the trunk calls. */
  trunkSources: readonly string[];
  /** Where calls to the outside go. */
  trunkServer: string;
  /** What citizens see when the hotline calls. */
  ourNumber: string;
  /** Origins of the pages that may connect, such as https://12345.example.gov.cn. */
  origins: readonly string[];
  events: string;
  commands: string;
  rtpengine: string;
  mediaPorts: { from: number; to: number };
  /** False: browsers and the trunk must send sound to each other without help. */
  media: boolean;
  /** Folder into which the media server records; null: nothing is recorded. */
  recordings: string | null;
  maxCalls: number;
  callsPerSecond: number;
  /** Longest time that a call may wait for a seat. */
  waitSeconds: number;
  /** Folder that holds the files made. */
  folder: string;
};

const substitute = (name: string, value: string | number): string => `#!substdef "!${name}!${value}!g"`;

/** A text as a pattern that means just it; Kamailio's substitutions don't bear backslashes. */
const literally = (text: string): string => text.replaceAll(/[.+*?()|$]/gu, (sign) => `[${sign}]`);

const listen = (plan: TelephonePlan, transport: string, port: number): string =>
  `listen=${transport}:${plan.address}:${port}${
    plan.publicAddress === plan.address ? '' : ` advertise ${plan.publicAddress}:${port}`
  }`;

/** The part of Kamailio's configuration that belongs to one installation; nothing in it is secret. */
export const installationFile = (plan: TelephonePlan): string => {
  const milliseconds = plan.waitSeconds * 1000;
  const [trunkHost = plan.trunkServer] = plan.trunkServer.split(':');
  return [
    '# Made by `npm run -s guikou -- telephony config`; make it anew instead of changing it.',
    ...(plan.secure ? ['#!define WITH_TLS'] : []),
    ...(plan.recordings === null ? [] : ['#!define WITH_RECORDING']),
    ...(plan.media ? [] : ['#!define WITHOUT_MEDIA']),
    `#!define TRUNK_SOURCES (${plan.trunkSources.map((source) => `src_ip==${source}`).join(' || ')})`,
    `#!define MAX_CALLS ${plan.maxCalls}`,
    `#!define MAX_WAIT ${milliseconds}`,
    `#!define COMMANDS_PORT ${plan.commands.split(':')[1] ?? ''}`,
    substitute('SIP_DOMAIN', plan.domain),
    substitute('LINES', plan.lines.map(literally).join('|')),
    substitute('ORIGINS', plan.origins.map(literally).join('|')),
    substitute('OUR_NUMBER', plan.ourNumber),
    substitute('TRUNK_ADDRESS', plan.trunkServer),
    substitute('TRUNK_DOMAIN', trunkHost),
    substitute('CALLS_PER_SECOND', plan.callsPerSecond),
    substitute('RTPENGINE', plan.rtpengine),
    substitute('EVENTS_ADDRESS', plan.events),
    substitute('BOOK_FILE', `${plan.folder}/book/calls.sqlite`),
    ...(plan.secure ? [substitute('TLS_FILE', `${plan.folder}/tls.cfg`)] : []),
    `alias="${plan.domain}"`,
    listen(plan, 'udp', plan.sipPort),
    ...(plan.plainPort === null ? [] : [listen(plan, 'tcp', plan.plainPort)]),
    ...(plan.secure ? [listen(plan, 'tls', plan.secure.port)] : []),
    `listen=tcp:${plan.commands}`,
    '',
  ].join('\n');
};

/** The secrets of Kamailio's configuration, in a file of their own. */
export const secretFile = (secret: string, orderKey: string): string =>
  [
    '# Secret: readable by Kamailio only.',
    substitute('SIP_SECRET', secret),
    substitute('ORDER_KEY', orderKey),
    '',
  ].join('\n');

/** Kamailio's settings of wss://. */
export const tlsFile = ({ certificate, key }: { certificate: string; key: string }): string =>
  [
    '[server:default]',
    'method = TLSv1.2+',
    'verify_certificate = no',
    'require_certificate = no',
    `certificate = ${certificate}`,
    `private_key = ${key}`,
    '',
  ].join('\n');

/** The media server's configuration, from its template. */
export const mediaFile = (template: string, plan: TelephonePlan): string => {
  const values: Record<string, string> = {
    INTERFACE: plan.publicAddress === plan.address ? plan.address : `${plan.address}!${plan.publicAddress}`,
    RTPENGINE: plan.rtpengine,
    PORT_MIN: String(plan.mediaPorts.from),
    PORT_MAX: String(plan.mediaPorts.to),
    RECORDING:
      plan.recordings === null
        ? ''
        : [`recording-dir = ${plan.recordings}`, 'recording-method = pcap', 'recording-format = eth'].join('\n'),
  };
  return template.replaceAll(/@([A-Z_]+)@/gu, (whole, name: string) => values[name] ?? whole);
};
