import type { KnowledgeReference } from '../../src/domain/knowledge/entry.ts';

/** The entry that an answer was given from, with its version: an answer must be judged by what the entry said then. */
export const knowledgeWords = ({ title, version }: KnowledgeReference): string => `《${title}》第 ${version} 版`;
