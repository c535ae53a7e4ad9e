/** `npm run -s guikou -- <command>`: the command line. Its stdout belongs to the command, so we speak on stderr. */
import { requireNode } from './node-version.mjs';

requireNode();
const { launch } = await import('./launch.mjs');
await launch('guikou.mjs', console.error);
