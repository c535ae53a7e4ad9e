import { type Context, Hono } from 'hono';
import { TooManyPage } from '../../../views/errors/too-many.tsx';
import { PublicEntryPage, PublicKnowledgePage } from '../../../views/public/knowledge-pages.tsx';
import { lookUp } from '../../commands/knowledge/look-up.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import { excerptOf } from '../../domain/knowledge/excerpt.ts';
import { isUsableOn } from '../../domain/knowledge/validity.ts';
import { findEntries, findEntry } from '../../store/knowledge.ts';
import { publicEntries, type TitleCursor } from '../../store/knowledge-list.ts';
import type { Env } from '../env.ts';
import { divisionName, ownerName } from '../knowledge/names.ts';
import { type Allowance, networkOf, takeTry } from '../middleware/rate-limit.ts';
import { preferencesOf } from '../preferences.ts';
import { sendFile, sendThumbnail } from '../send-file.ts';
import { citizenFrameOf } from './frame.ts';

const SIZE = 20;
const WORDS_LIMIT = 100;
/** Faster than anybody reads; a house behind one address may still look up much. */
const looks: Allowance = { name: 'knowledge-base', tries: 120, seconds: 60 };

/** "标题~编号": where a page begins. */
const cursorOf = (typed: string | undefined): TitleCursor | null => {
  const at = (typed ?? '').lastIndexOf('~');
  const [title, id] = [(typed ?? '').slice(0, at), (typed ?? '').slice(at + 1)];
  return at > 0 && /^[\w-]{1,80}$/u.test(id) ? { title: title.slice(0, 100), id } : null;
};

const isOpen = (entry: KnowledgeEntry, now: number): boolean => entry.isPublic && isUsableOn(entry, localDateOf(now));

const openEntry = async (c: Context<Env>): Promise<KnowledgeEntry | null> => {
  const entry = await findEntry(c.var.installation.store, c.req.param('id') ?? '');
  return entry && isOpen(entry, c.var.now) ? entry : null;
};

const found = async (c: Context<Env>, words: string): Promise<KnowledgeEntry[]> => {
  const { installation, now } = c.var;
  const day = localDateOf(now);
  const hits = await lookUp(installation, { words, accept: (entry) => entry.isPublic && isUsableOn(entry, day) });
  const ids = hits.slice(0, SIZE).map(({ entry }) => entry.id);
  const entries = new Map((await findEntries(installation.store, ids)).map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => entries.get(id) ?? []);
};

const list = async (c: Context<Env>): Promise<Response> => {
  const { installation, now } = c.var;
  const words = (c.req.query('q') ?? '').slice(0, WORDS_LIMIT).trim();
  const after = cursorOf(c.req.query('after'));
  const page =
    words === ''
      ? await publicEntries(installation.store, { day: localDateOf(now), matter: null, after, size: SIZE })
      : { entries: await found(c, words), next: null };
  return c.html(
    <PublicKnowledgePage
      {...citizenFrameOf(c, words === '' ? '/knowledge-base' : `/knowledge-base?q=${encodeURIComponent(words)}`)}
      words={words}
      entries={page.entries.map(({ id, title, text }) => ({
        id,
        title,
        excerpt: excerptOf(text, words === '' ? [] : words.split(/\s+/u)),
      }))}
      first={after === null ? undefined : '/knowledge-base'}
      next={page.next ? `/knowledge-base?after=${encodeURIComponent(`${page.next.title}~${page.next.id}`)}` : undefined}
    />,
  );
};

const show = async (c: Context<Env>): Promise<Response> => {
  const { installation } = c.var;
  const entry = await openEntry(c);
  if (!entry) return c.notFound();
  const path = `/knowledge-base/${entry.id}`;
  return c.html(
    <PublicEntryPage
      {...citizenFrameOf(c, path)}
      entry={entry}
      ownerName={ownerName(installation, entry.unit)}
      divisionName={divisionName(installation, entry.division)}
      attachments={entry.attachments.map(({ id, name, bytes, mediaType }) => {
        const href = `${path}/files/${id}`;
        return {
          name,
          size: bytes,
          href,
          ...(mediaType.startsWith('image/') ? { thumbnail: `${href}/thumbnail` } : {}),
        };
      })}
    />,
  );
};

const fileIn = async (c: Context<Env>) =>
  (await openEntry(c))?.attachments.find(({ id }) => id === c.req.param('file'));

/** 办事问答: the public reading view of the knowledge base; only what is published, in force and public. */
export const knowledgeBase = new Hono<Env>()
  .use('/knowledge-base/*', async (c, next) => {
    const { installation, address, assets } = c.var;
    const wait = await takeTry(installation, looks, networkOf(address));
    if (wait === 0) return next();
    c.header('Retry-After', String(wait));
    const context = { hotline: installation.hotlineName, assets, preferences: preferencesOf(c) };
    return c.html(<TooManyPage {...context} seconds={wait} />, 429);
  })
  .get('/knowledge-base', list)
  .get('/knowledge-base/:id', show)
  .get('/knowledge-base/:id/files/:file', async (c) => {
    const file = await fileIn(c);
    return file ? sendFile(c, file) : c.notFound();
  })
  .get('/knowledge-base/:id/files/:file/thumbnail', async (c) => {
    const file = await fileIn(c);
    return file ? sendThumbnail(c, file) : c.notFound();
  });
