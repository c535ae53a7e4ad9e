import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { appOf } from '../../src/app.tsx';
import { assets } from '../../src/http/assets.ts';
import { type TestApp, testApp } from './app.ts';
import { root } from './root.ts';

export type TestServer = TestApp & { address: string; stop: () => Promise<void> };

/** The test installation behind a real socket with the real assets, for a browser; its clock is the test's. */
export const testServer = async (): Promise<TestServer> => {
  const inner = await testApp();
  const app = appOf(inner.installation, assets(join(root, 'data/var/build')), pino({ level: 'silent' }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        ...inner,
        address: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
};
