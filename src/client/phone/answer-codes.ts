const words: Record<number, string> = {
  404: '号码不存在，请核对后再拨。',
  408: '对方没有应答，请稍后再拨。',
  480: '对方现在无法接听，请稍后再拨。',
  484: '号码不完整，请核对后再拨。',
  486: '对方正忙，请稍后再拨。',
  487: '呼叫已取消。',
  488: '双方的声音格式不一致，请联系管理员。',
  503: '电话线路现在不能用，请稍后再拨或联系管理员。',
  600: '对方正忙，请稍后再拨。',
  603: '对方拒绝接听。',
};

/** Why nobody answered, by the answer code of the other side. */
export function whyNotAnswered(code: number): string {
  return words[code] ?? `没有接通（${code}），请稍后再拨。`;
}

/** Answers by which a line says that it knows no transfers, not that this one failed. */
const unsupporting = new Set([403, 405, 420, 481, 489, 501, 603]);

/** Says whether an answer to a transfer means that this line can't do it at all. */
export function knowsNoTransfer(code: number): boolean {
  return unsupporting.has(code);
}

/** Why a transfer was not done, and what is left to do. The call stays. */
export function whyNotTransferred(code: number, unsupported: boolean): string {
  if (unsupported) return '这条线路不支持转接，通话还在。可以先咨询同事，再用三方通话。';
  if (code === 486 || code === 600) return '对方正忙，没有转成，通话还在。';
  if (code === 404 || code === 484) return '没有这个号码，没有转成，通话还在。请核对后再转。';
  return '对方没有接听，没有转成，通话还在。';
}
