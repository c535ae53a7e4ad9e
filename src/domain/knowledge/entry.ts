import type { Attachment } from '../appeal/appeal.ts';
import type { LocalDate } from '../deadline/local-time.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** 知识条目状态. Only what is published and valid today is suggested. */
export const entryStates = ['draft', 'published', 'retired'] as const;
export type EntryState = (typeof entryStates)[number];

export const entryStateNames: Record<EntryState, string> = { draft: '草稿', published: '已发布', retired: '已停用' };

/** 依据: where an entry's facts come from. */
export type KnowledgeSource = { name: string; address: string };

/** What one version of an entry says. */
export type KnowledgeContent = {
  title: string;
  /** 别名: other words that people use for it. */
  aliases: readonly string[];
  matter: string | null;
  /** Where it holds; null: everywhere. */
  division: DivisionCode | null;
  /** 归属单位: who keeps it true; null: the hotline itself. */
  unit: UnitCode | null;
  validFrom: LocalDate;
  /** Last day on which it holds; null: until further notice. */
  validUntil: LocalDate | null;
  reviewOn: LocalDate | null;
  /** Citizens may read it. */
  isPublic: boolean;
  /** Rich text, sanitised before it is kept. */
  html: string;
  sources: readonly KnowledgeSource[];
  attachments: readonly Attachment[];
};

/** 知识条目 as it stands now. */
export type KnowledgeEntry = KnowledgeContent & {
  id: string;
  state: EntryState;
  version: number;
  /** The body without marks, for search and excerpts. */
  text: string;
  uses: number;
  changedAt: Instant;
  changedBy: string;
};

/** The version of an entry that an answer was given from. */
export type KnowledgeReference = { entry: string; version: number; title: string };

/** 纠错: what an agent found wrong or missing. */
export const flagKinds = ['wrong', 'outdated', 'missing'] as const;
export type FlagKind = (typeof flagKinds)[number];

export const flagKindNames: Record<FlagKind, string> = { wrong: '内容有误', outdated: '已经过时', missing: '缺少条目' };

export type FlagState = 'open' | 'done' | 'refused';
