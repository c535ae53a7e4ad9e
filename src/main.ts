import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { appOf } from './app.tsx';
import { startCalls } from './commands/calls/start.ts';
import { loadDemonstration } from './commands/demonstration.ts';
import { loadStarterKnowledge } from './commands/knowledge/starter.ts';
import { openInstallation } from './commands/open-installation.ts';
import { refoldTickets } from './commands/refold.ts';
import { loadStarterTemplates } from './commands/templates/starter.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { couriersOf } from './exchange/couriers.ts';
import { assets } from './http/assets.ts';
import { startJobs } from './jobs/schedule.ts';
import { countDemonstrationAccounts } from './store/accounts.ts';
import { fillOutcomes } from './store/fill-outcomes.ts';
import { fillTicketText } from './store/fill-ticket-text.ts';
import { openSqlite } from './store/sqlite.ts';

import { recordingSourceOf } from './telephony/recording-source-of.ts';
import { switchboardOf } from './telephony/switchboard-of.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds that requests under way get when the server is told to stop. */
const PATIENCE = 1_500;
const KEEP_ALIVE = 75_000;

/** Config, store, app, listen, jobs: the composition root. */
const start = async (config: Config): Promise<void> => {
  const logger = pino({ level: config.logLevel });
  const dataFolder = resolve(root, config.dataFolder);
  const store = openSqlite(join(dataFolder, 'guikou.sqlite'), join(root, 'data/migrations/sqlite'));
  const { secret, division, hotlineName, automaticDispatch, https, trustProxy, keypadToken } = config;
  const installation = await openInstallation({
    secret,
    division,
    hotlineName,
    automaticDispatch,
    https,
    trustProxy,
    keypadToken,
    store,
    root,
    dataFolder,
    clock: () => Date.now(),
    uploadFolder: join(dataFolder, 'uploads'),
    demonstration: !config.production,
    couriers: couriersOf(config, logger),
    publicAddress: config.publicAddress,
    switchboard: switchboardOf(config, logger),
    recordingSource: recordingSourceOf(config),
    webCalls: config.telephony?.webCalls ?? false,
  });
  if (config.production && (await countDemonstrationAccounts(store)) > 0)
    throw new ConfigFault([
      `GUIKOU_DATA：${dataFolder} 里是演示数据，演示账号的密码是公开的，不能用于生产。请换一个新的数据文件夹。`,
    ]);
  if (config.production && !config.https)
    console.warn('提示：没有设置 GUIKOU_HTTPS=on。请在系统前面配置 https，并打开这个设置，否则登录信息会以明文传输。');
  await refoldTickets(store, installation.timekeeping, (written) =>
    logger.info({ written }, 'tickets of an earlier version are brought up to date'),
  );
  await fillOutcomes(store);
  await fillTicketText(store, (tickets) => logger.info({ tickets }, 'search index filled'));
  await loadStarterTemplates(installation);
  await loadStarterKnowledge(installation);
  if (installation.demonstration) await loadDemonstration(installation);
  const app = appOf(installation, assets(join(root, 'data/var/build')), logger);
  const jobs = startJobs(installation, logger);
  const calls = startCalls(installation, logger);
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    console.log(`归口已启动：http://localhost:${port}${config.production ? '' : '（演示环境）'}`);
  });
  // Longer than proxies and browsers keep a connection: else a request may be sent into one that is just being closed.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE;
  server.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    console.error(
      `端口 ${config.port} 已被占用。请先停止占用它的程序，或换一个端口启动，例如 PORT=${config.port + 1} npm start。`,
    );
    process.exit(1);
  });
  const stop = (): void => {
    jobs.stop();
    server.close(() => {
      calls
        .stop()
        .then(() => store.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
    // Requests under way may finish; open event streams would keep the server waiting for ever.
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, PATIENCE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

try {
  await start(readConfig(process.env));
} catch (fault) {
  console.error(
    fault instanceof ConfigFault || (fault instanceof Error && fault.name === 'StandardFault') ? fault.message : fault,
  );
  process.exitCode = 1;
}
