/**
 * How much the mention of a place counts as the place of the matter, by the words around it (normalised text).
 * A person's origin, the name of a body or of a product counts less than the spot that the matter happens at.
 */
const ORIGIN_BEFORE =
  /(户籍|户口|老家|籍贯|原籍|祖籍|娘家|婆家|家乡|老屋)(所在地|地)?(都|还|就|仍)?(是|在|为|:)?(湖北省?)?$/;
const ORIGIN_AFTER = /^(人(?![民才防大社行口均员])|籍|户籍|户口|人士|口音|牌照|号牌|老家)/;
const FORMER_AFTER = /^(那边)?(打工|务工|上班|工作|读书|上学|读大学|念书|当兵|服役|回来|过来|来的|嫁过?来)/;
const GOING_BEFORE = /(去往|前往|开往|发往|寄往|寄到|寄回|转到|迁到|转往|飞往|回|去)$/;
const PRODUCT_AFTER =
  /^(城市)?(牛肉面|热干面|牛杂|小龙虾|龙虾|莲藕|藕汤|鸭脖|米酒|啤酒|白酒|酒(?!店)|橙|脐橙|茶叶|绿茶|鱼丸|大米|豆皮|腊肉|土菜|一卡通|通卡|银行|农商行|农商银行|信用社|牌|味道|大厨|风味|特产)/;
const BODY_AFTER =
  /^[市区县州省]?(人民)?(公安|交警|政府|城管|教育|人社|住建|房管|市场监管|市监|卫健|卫生|医保|民政|税务|生态环境|环保|交通|农业|水务|水利|自然资源|应急|消防|信访|司法|法院|检察院|供电|自来水|公积金|热线|12345|政务)[\u4e00-\u9fff]{0,6}(局|委|厅|分局|中心|队|所|公司|院|政府|热线|大厅)/;
const HERE_AFTER =
  /^[\u4e00-\u9fff]{0,3}(附近|那边|这边|旁边|门口|对面|路口|小区|某|境内|这里|辖区|街上|交叉口|地下|出站|进站)/;
const HERE_BEFORE =
  /(家住|现居|现住|居住在|住址|住在|位于|地处|坐落于?|地址[是为:]?|地点[是为:]?|事发地[是为:]?|发生在|房子在|在|是)$/;

/** 0.3 (origin) to 1.5 (spot); `before` ends where the chain of adjoining places begins, `after` begins where it ends. */
export const cueOf = (before: string, after: string): number => {
  if (ORIGIN_BEFORE.test(before) || ORIGIN_AFTER.test(after)) return 0.3;
  if (PRODUCT_AFTER.test(after)) return 0.3;
  if (BODY_AFTER.test(after)) return 0.5;
  if (FORMER_AFTER.test(after) || GOING_BEFORE.test(before)) return 0.6;
  return (HERE_BEFORE.test(before) ? 1.25 : 1) * (HERE_AFTER.test(after) ? 1.2 : 1);
};
