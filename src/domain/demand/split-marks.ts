/** Where a sentence or a clause that stands by itself ends. */
export const SENTENCE_END = /[。！？!?；;\n]/u;

/** A wish of the citizen's, in the words that people use for it. */
export const REQUEST =
  /(?<!不)要求|诉求|请求|希望|恳请|恳求|请(?!假|客|问一下就|教)|建议|盼望|期望|望(?=尽快|相关|有关|部门|贵|予以|能|解决|处理|核实)|能否|能不能|可否|是否可以|咨询|想问|举报|投诉|帮忙|帮我|解决|处理一下/u;

/** Words that ask or thank without saying for what. */
const COURTESY =
  /^(?:(?:请|望|希望|恳请|烦请|麻烦)?(?:贵单位|你们|您们|领导|相关部门|有关部门|相关单位|有关单位|职能部门|政府)?(?:能|能够)?(?:尽快|尽早|及时|早日|依法|认真)*(?:予以|给予|进行)?(?:核实|处理|解决|回复|答复|落实|查处|重视|帮助|调查|核查|办理|协调|关注|改善)(?:一下|此事|为盼|为谢|为感)?(?:并|和|、)?(?:回复|答复|处理|解决|告知结果)?(?:我|本人)?|谢谢|感谢|非常感谢|多谢|辛苦了?|拜托了?|急|万分感谢|(?:请|望)?回复|联系(?:电话|人|方式).*|(?:我的)?电话.*)[了吧啊呢！!。，,～~\s]*$/u;

/** Says whether a clause only asks to be dealt with, thanks, or names a telephone. */
export const isCourtesy = (clause: string): boolean =>
  clause.split(/[，,]/u).every((part) => part.trim() === '' || COURTESY.test(part.trim()));

/** Without blanks and without the marks that join a piece to its neighbours. */
export const trimmed = (piece: string): string =>
  piece.replace(/^[\s，,。；;、：:]+/u, '').replace(/[\s，,；;、：:。]+$/u, '');

/** A piece with its last sentences left off where they are only courtesy; never more than leaves something standing. */
export const withoutCourtesy = (piece: string): string => {
  let kept = trimmed(piece);
  for (;;) {
    const cut = Math.max(...[...'。！？!?；;\n'].map((mark) => kept.slice(0, -1).lastIndexOf(mark)));
    if (cut < 0 || !isCourtesy(kept.slice(cut + 1))) return kept;
    kept = trimmed(kept.slice(0, cut));
  }
};

const HAN = /\p{Script=Han}/gu;

/** How many Chinese characters a text has: figures and marks say nothing by themselves. */
export const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;
