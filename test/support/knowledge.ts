import { reshelve } from '../../src/commands/knowledge/shelf.ts';
import type { KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import type { Store } from '../../src/store/database.ts';
import { addEntryStatements } from '../../src/store/knowledge.ts';
import type { TestApp, TestRequest } from './app.ts';
import { shanghai } from './time.ts';

/** A published entry of the hotline, in force, with what a test is about changed. */
export const anEntry = (changes: Partial<KnowledgeEntry> & { id: string; title: string }): KnowledgeEntry => ({
  state: 'published',
  version: 1,
  aliases: [],
  matter: null,
  division: null,
  unit: null,
  validFrom: '2026-01-01',
  validUntil: null,
  reviewOn: null,
  isPublic: true,
  html: `<p>${changes.title}</p>`,
  text: changes.title,
  sources: [],
  attachments: [],
  uses: 0,
  changedAt: shanghai('2026-11-20 09:00'),
  changedBy: '周慧',
  ...changes,
});

/** Puts entries into a store as if people had written them. */
export const putEntries = async (store: Store, entries: readonly KnowledgeEntry[]): Promise<void> => {
  const by = { account: 'test', name: '周慧', note: '' };
  await store.atomically(entries.flatMap((entry) => addEntryStatements(store, entry, by)));
  reshelve({ store });
};

/** Requests of a person, who signs in once: hashing a password takes a moment each time. */
export const visiting = (home: TestApp) => {
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (login: string): Promise<string> => {
    const known = cookies.get(login) ?? home.signIn(login);
    cookies.set(login, known);
    return known;
  };
  const visit = async (login: string, path: string, form?: TestRequest['form']) => {
    const answer = await home.request(path, { cookie: await cookieOf(login), ...(form ? { form } : {}) });
    return { status: answer.status, page: await answer.text(), location: answer.headers.get('location') ?? '' };
  };
  return visit;
};
