export type Question = {
  words: string;
  /** What a citizen tells, for suggestions; else what is typed into the search. */
  long?: true;
};

const typed = (...words: string[]): Question[] => words.map((each) => ({ words: each }));

/** What people type and tell, by kind. */
export const kindsOfQuestions: readonly { name: string; questions: readonly Question[] }[] = [
  { name: '一个字', questions: typed('居', '证', '办', '材') },
  { name: '词语', questions: typed('居住证', '公积金提取', '怎么办理', '十堰 居住证 补领', '受理机关') },
  { name: '一句话', questions: typed('居住证丢了怎么补办', '老人高龄津贴去哪里申请', '灵活就业参保要什么材料') },
  { name: '拼音', questions: typed('juzhuzheng', 'gongjijin', 'shiyanjuzhu', 'zheng') },
  { name: '首字母', questions: typed('jzz', 'sfz', 'gjj', 'yyzz') },
  { name: '错别字', questions: typed('居住正', '医保电子平正', '公机金', '营业执造变更', '居往证补领') },
  { name: '拼音错字', questions: typed('juzuzheng', 'gongjjin', 'shenfenzen') },
  { name: '查不到', questions: typed('量子纠缠', 'zzzzqqq', '龘龘') },
  {
    name: '边登记边推荐',
    questions: [
      '市民来电说上周在公交车上把居住证弄丢了，现在孩子要报名上小学，想问去哪里补领，需要带什么材料，多少天能办好',
      '来电人在茅箭区租房，单位交了三年公积金，问租房能不能提取，需要什么手续，多久到账',
      '反映小区门口夜市占道经营，油烟很大，路灯也坏了，之前打过电话没有人处理，希望有关部门尽快解决',
    ].map((words) => ({ words, long: true as const })),
  },
];
