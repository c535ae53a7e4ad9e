import { countTokens, documentOf, type Segment } from '../classify/document.ts';
import { type LearnedModel, probabilitiesOf } from '../classify/learn.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { Standard } from './standard.ts';

/** 办理历史: a model learned from decided tickets, whose labels mean functions of the standard. */
export type History = {
  model: LearnedModel;
  /** The function that each label of the model means; null where it means none of ours. */
  meanings: readonly (FunctionCode | null)[];
  /** Its part in the learned opinion, 0 to below 1; the standard's own examples have the rest. */
  share: number;
  segment: Segment;
};

/** At so many decided tickets the history weighs as much as the standard's examples. */
const AS_MUCH = 400;

/**
 * Reads a model as history. A label may be a function, a matter (its lead), or a unit by code or name, for which
 * `functionOf` is asked. Null when no more than half of the learned rows have a label that means something here.
 */
export const historyOf = (
  standard: Standard,
  model: LearnedModel,
  { rows, segment, functionOf }: { rows: number; segment: Segment; functionOf: (unit: string) => FunctionCode | null },
): History | null => {
  const { labels, prior } = model.classifier;
  const meanings = labels.map((label) => {
    if (standard.functionByCode.has(label)) return label;
    return standard.matterByCode.get(label)?.lead ?? functionOf(label);
  });
  const meant = meanings.reduce((sum, meaning, at) => sum + (meaning === null ? 0 : (prior[at] ?? 0)), 0);
  if (meant <= 0.5) return null;
  return { model, meanings, share: rows / (rows + AS_MUCH), segment };
};

/** What history says of a text: a probability by function; what means nothing here is left out. */
export const recalled = (history: History, title: string, text: string): Map<FunctionCode, number> => {
  const probabilities = probabilitiesOf(history.model, countTokens(documentOf(title, text), history.segment));
  const told = new Map<FunctionCode, number>();
  history.meanings.forEach((meaning, at) => {
    if (meaning !== null) told.set(meaning, (told.get(meaning) ?? 0) + (probabilities[at] ?? 0));
  });
  return told;
};
