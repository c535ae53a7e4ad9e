/** The sample of a µ-law byte as 16-bit PCM (G.711). */
const fromMuLaw = (code: number): number => {
  const inverted = ~code & 255;
  const magnitude = ((((inverted & 15) << 3) + 132) << ((inverted >> 4) & 7)) - 132;
  return inverted & 128 ? -magnitude : magnitude;
};

/** The A-law byte of a 16-bit PCM sample (G.711). */
const toALaw = (sample: number): number => {
  const positive = sample >= 0;
  const magnitude = Math.min(positive ? sample : -sample - 1, 32_767) >> 3;
  const exponent = magnitude < 32 ? 0 : Math.floor(Math.log2(magnitude)) - 4;
  const mantissa = (exponent < 2 ? magnitude >> 1 : magnitude >> exponent) & 15;
  return (((positive ? 128 : 0) | (exponent << 4) | mantissa) ^ 0x55) & 255;
};

const muToA = Uint8Array.from({ length: 256 }, (_, code) => toALaw(fromMuLaw(code)));

/** Silence in A-law. */
export const SILENCE = 0xd5;

/** µ-law bytes as A-law, so that a call that spoke both is kept in one form. */
export const muLawAsALaw = (bytes: Uint8Array): Uint8Array => bytes.map((code) => muToA[code] ?? SILENCE);
