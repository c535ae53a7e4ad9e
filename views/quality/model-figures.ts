import type { HeldOutFigures, ModelFigures } from '../../src/domain/classify/figures.ts';
import type { Instant } from '../../src/domain/instant.ts';

/** A model that was learned, as it is shown. */
export type ModelLine = {
  id: number;
  madeAt: Instant;
  madeBy: string;
  edition: string;
  rows: number;
  labels: number;
  state: string;
  reason: string;
  figures: ModelFigures;
};

const states: Record<string, string> = { live: '在用', refused: '未采用', retired: '已停用', failed: '学习失败' };

/** The state of a model in words. */
export const modelStateWords = (state: string): string => states[state] ?? state;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** The figures of a model in the order in which they are read. */
export const modelFigures: readonly { key: keyof HeldOutFigures; name: string; say: (value: number) => string }[] = [
  { key: 'rows', name: '留出工单（件）', say: String },
  { key: 'labels', name: '职能（个）', say: String },
  { key: 'top1', name: '首选正确', say: percent },
  { key: 'top3', name: '前三位命中', say: percent },
  { key: 'macroF1', name: '各职能平均 F1', say: percent },
  { key: 'ece', name: '期望校准误差', say: percent },
  { key: 'coverageAt95', name: '准确率 95% 时可自行派单', say: percent },
  { key: 'coverageAt90', name: '准确率 90% 时可自行派单', say: percent },
];
