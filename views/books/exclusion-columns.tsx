import {
  type ExclusionReason,
  type ExclusionState,
  exclusionReasonNames,
  exclusionStateNames,
} from '../../src/domain/exclusion/exclusion.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { momentInWords } from '../parts/moment.tsx';
import type { QualityColumn } from '../quality/columns.tsx';

type FileRow = {
  id: string;
  ticket: string;
  unitName: string;
  reason: string;
  ground: string;
  state: string;
  contested: boolean;
  proposedBy: string;
  confirmedBy: string | null;
  askedAt: Date;
  decidedAt: Date | null;
};

/** The columns of the file. */
export const exclusionColumns = (now: Instant): QualityColumn<FileRow>[] => [
  { key: 'id', title: '编号', text: ({ id }) => id },
  { key: 'ticket', title: '工单', text: ({ ticket }) => ticket },
  { key: 'unit', title: '承办单位', text: ({ unitName }) => unitName },
  { key: 'reason', title: '理由', text: ({ reason }) => exclusionReasonNames[reason as ExclusionReason] ?? reason },
  { key: 'ground', title: '说明', text: ({ ground }) => ground },
  { key: 'state', title: '状态', text: ({ state }) => exclusionStateNames[state as ExclusionState] ?? state },
  { key: 'contested', title: '单位申诉', text: ({ contested }) => (contested ? '是' : '否') },
  { key: 'proposed', title: '提出人', text: ({ proposedBy }) => proposedBy },
  { key: 'confirmed', title: '复核人', text: ({ confirmedBy }) => confirmedBy ?? '' },
  { key: 'asked', title: '提出时间', text: ({ askedAt }) => momentInWords(askedAt.getTime(), now) },
  {
    key: 'decided',
    title: '复核时间',
    text: ({ decidedAt }) => (decidedAt ? momentInWords(decidedAt.getTime(), now) : ''),
  },
];
