/** A frame longer than this is no message of ours: the other side speaks another language. */
const LONGEST = 1_000_000;

/** `length:text,`; one buffer, to be written at once: Kamailio loses a frame that arrives in two pieces. */
export const encodeNetstring = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([Buffer.from(`${bytes.length}:`), bytes, Buffer.from(',')]);
};

/** Thrown when what arrives can't be frames; the connection is of no use any more. */
export class BrokenFrame extends Error {}

/** Takes pieces as they arrive, gives the texts that are whole: frames may come split or several at once. */
export const netstringReader = (): ((piece: Buffer) => string[]) => {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const texts: string[] = [];
    for (;;) {
      const colon = rest.indexOf(':');
      const digits = rest.subarray(0, colon < 0 ? rest.length : colon).toString('latin1');
      if (!/^\d{0,7}$/u.test(digits) || (colon === 0 && rest.length > 0))
        throw new BrokenFrame(`not a length: ${digits}`);
      if (colon < 0) return texts;
      const length = Number(digits);
      if (length > LONGEST) throw new BrokenFrame(`a frame of ${length} bytes`);
      const end = colon + 1 + length;
      if (rest.length <= end) return texts;
      if (rest[end] !== 0x2c) throw new BrokenFrame('a frame without its end');
      texts.push(rest.subarray(colon + 1, end).toString('utf8'));
      rest = rest.subarray(end + 1);
    }
  };
};
