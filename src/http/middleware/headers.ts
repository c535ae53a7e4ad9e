import { secureHeaders } from 'hono/secure-headers';

/** A strict policy: nothing inline (so no nonce is needed), nothing from elsewhere, no framing; HSTS only where https is spoken. `telephone` is where a seat's browser connects to. */
export const headers = (https: boolean, telephone: string | null) =>
  secureHeaders({
    strictTransportSecurity: https,
    // Uploaded files bring a stricter policy of their own.
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: telephone === null ? ["'self'"] : ["'self'", new URL(telephone).origin],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], geolocation: [], microphone: ['self'] },
  });
