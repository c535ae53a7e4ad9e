import { secureHeaders } from 'hono/secure-headers';

/** A strict policy: nothing inline (so no nonce is needed), nothing from elsewhere, no framing; HSTS only where https is spoken. */
export const headers = (https: boolean) =>
  secureHeaders({
    strictTransportSecurity: https,
    // Uploaded files bring a stricter policy of their own.
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: ['self'] },
  });
