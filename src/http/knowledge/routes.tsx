import { type Context, Hono } from 'hono';
import { keepsSome } from '../../domain/knowledge/keeping.ts';
import type { Env } from '../env.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { sendFile, sendThumbnail } from '../send-file.ts';
import { entryInScope, flagging, moving, reviewing, showEntry } from './entry.tsx';
import { answeringFlag, flagList, missingForm, reportMissing, showFlag } from './flags.tsx';
import { exportEntries, importConfirmation, importForm, importPreview, importTemplate } from './import.tsx';
import { keeperOf } from './keeper.ts';
import { knowledgeList } from './list.tsx';
import { addEntry, editEntry, newEntry, pastedBody, previewBody, reviseEntry } from './write.tsx';

/** Lets only people pass who keep entries; for others there is no such page. */
const keeping = (page: (c: Context<Env>) => Promise<Response>) => (c: Context<Env>) =>
  keepsSome(keeperOf(c)) ? page(c) : c.notFound();

const fileIn = async (c: Context<Env>) =>
  (await entryInScope(c))?.attachments.find(({ id }) => id === c.req.param('file'));

/** 知识库: reading, keeping and flagging by everybody who is signed in, each as far as the role goes. */
export const knowledge = new Hono<Env>()
  .use('/knowledge', signedIn)
  .use('/knowledge/*', signedIn)
  .get('/knowledge', knowledgeList)
  .get('/knowledge/new', keeping(newEntry))
  .post('/knowledge/new', keeping(addEntry))
  .post('/knowledge/preview', previewBody)
  .post('/knowledge/pasted', pastedBody)
  .get('/knowledge/export', keeping(exportEntries))
  .get('/knowledge/import', keeping(importForm))
  .post('/knowledge/import', keeping(importPreview))
  .get('/knowledge/import/template', keeping(importTemplate))
  .post('/knowledge/import/confirmation', keeping(importConfirmation))
  .get('/knowledge/flags', flagList)
  .get('/knowledge/flags/:flag', showFlag)
  .post('/knowledge/flags/:flag/answer', answeringFlag)
  .get('/knowledge/missing', missingForm)
  .post('/knowledge/missing', reportMissing)
  .get('/knowledge/:id', showEntry)
  .post('/knowledge/:id', reviseEntry)
  .get('/knowledge/:id/edit', editEntry)
  .post('/knowledge/:id/publication', moving('publication'))
  .post('/knowledge/:id/retirement', moving('retirement'))
  .post('/knowledge/:id/review', reviewing)
  .post('/knowledge/:id/flags', flagging)
  .get('/knowledge/:id/files/:file', async (c) => {
    const file = await fileIn(c);
    return file ? sendFile(c, file) : c.notFound();
  })
  .get('/knowledge/:id/files/:file/thumbnail', async (c) => {
    const file = await fileIn(c);
    return file ? sendThumbnail(c, file) : c.notFound();
  });
