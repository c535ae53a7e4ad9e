import sharp from 'sharp';
import type { Filling } from '../../support/desk.ts';

/** A picture as people attach it to prove something. */
export const proof = async (label: string): Promise<Filling[string]> => ({
  files: [
    {
      name: `${label}.png`,
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 640, height: 400, channels: 3, background: '#7a8a6a' } })
        .png()
        .toBuffer(),
    },
  ],
});
