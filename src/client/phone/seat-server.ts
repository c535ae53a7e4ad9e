import type { Answer } from './answer.ts';
import type { PhoneCredentials } from './credentials.ts';

const UNREACHABLE = '没有连上服务器，请检查网络后再试。';

const sentenceIn = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null || !('sentence' in body)) return null;
  return typeof body.sentence === 'string' ? body.sentence : null;
};

/** Posts fields and reads the JSON that comes back. Never throws. */
export async function ask<T>(address: string, fields: Record<string, string> | FormData = {}): Promise<Answer<T>> {
  try {
    const entries = fields instanceof FormData ? [...fields].map(([name, value]) => [name, String(value)]) : undefined;
    const body = new URLSearchParams(entries ?? (fields as Record<string, string>));
    const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (response.redirected) return { ok: false, sentence: '登录已过期，请重新登录。' };
    const text = await response.text();
    const given: unknown = text.startsWith('{') ? JSON.parse(text) : null;
    if (response.ok) return { ok: true, value: given as T };
    return { ok: false, sentence: sentenceIn(given) ?? `没有办成（${response.status}），请稍后再试。` };
  } catch {
    return { ok: false, sentence: UNREACHABLE };
  }
}

/** New credentials of the seat signed in. */
export const askForCredentials = (): Promise<Answer<PhoneCredentials>> => ask('/seat/phone/credentials');

/** Says that the line of a call was lost; also while the page is being left. */
export function tellLoss(call: string): void {
  navigator.sendBeacon(`/seat/calls/${call}/loss`, new URLSearchParams());
}
