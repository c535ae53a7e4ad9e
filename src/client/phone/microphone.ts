const faults: Record<string, string> = {
  NotAllowedError: '浏览器没有允许使用麦克风。请点地址栏左侧的图标，把“麦克风”改为“允许”，然后点“重试”。',
  NotFoundError: '没有找到麦克风。请插好耳麦，然后点“重试”。',
  NotReadableError: '麦克风正被别的程序占用。请关掉那个程序，然后点“重试”。',
};

const INSECURE = '这个网址不能使用麦克风：须用 https 打开本系统。请联系管理员。';

/** Asks for the microphone before the first call does; null when it may be used, else what to do. */
export async function microphoneFault(): Promise<string | null> {
  if (!navigator.mediaDevices) return INSECURE;
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch (fault) {
    const name = fault instanceof DOMException ? fault.name : '';
    return faults[name] ?? '麦克风现在不能用。请检查耳麦，然后点“重试”。';
  }
}
