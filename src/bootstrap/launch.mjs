import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder, ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/**
 * Makes the checkout runnable and imports one bundle (`server.mjs` or `guikou.mjs`) into this very process, so that
 * signals, standard streams and the exit code are the program's own.
 * @param {string} bundle
 * @param {(line: string) => void} say one short line for each step that takes time
 */
export async function launch(bundle, say) {
  try {
    ensureInstalled({ root, dev: false, say });
    await ensureBuilt({ root, say });
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
    return;
  }
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(buildFolder(root), bundle)).href);
}
