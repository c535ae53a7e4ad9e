import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A certificate of our own for wss://, made anew for each run. */
export const certificateFor = (folder: string): { certificate: string; key: string } => {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=hotline.test',
      '-addext',
      'subjectAltName=DNS:hotline.test,IP:127.0.0.1',
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  return { certificate, key };
};
