import type { Row } from '../../../src/domain/classify/classifier.ts';
import { countTokens, documentOf, type Segment } from '../../../src/domain/classify/document.ts';

/** Cuts every two characters: enough for a test, and the same on every machine. */
export const inPairs: Segment = (text) => text.match(/../gu) ?? [];

export const countsOf = (text: string, title = '') => countTokens(documentOf(title, text), inPairs);

const sayings: Record<string, string[]> = {
  供水: ['小区停水两天没有通知', '自来水水压太低', '水管爆了水流了一地', '水费比上个月多了三倍', '三楼没有水喝'],
  供电: ['村里老是停电', '电表走得太快电费高', '电线垂到窗户边上', '变压器嗡嗡响还跳闸', '申请三相电没人来'],
  教育: ['小学入学划片', '学校强制补课收费', '老师让家长买资料', '幼儿园退费不退', '孩子转学要什么材料'],
};

/** Fifteen appeals of three functions, each said in four ways, so that there is enough to hold out. */
export const rows: Row[] = Object.entries(sayings).flatMap(([label, texts]) =>
  texts.flatMap((text) =>
    ['', '请尽快处理', '来电人反映', '谢谢'].map((around) => ({ label, weight: 1, counts: countsOf(around + text) })),
  ),
);
