/** `npm start`: installs and builds what is missing, then runs the server in this process. */
import { requireNode } from './node-version.mjs';

requireNode();
const { launch } = await import('./launch.mjs');
await launch('server.mjs', console.log);
