import sharp from 'sharp';
import { queryCodeFor } from '../../../src/commands/query-code.ts';
import type { TestApp, TestRequest } from '../../support/app.ts';

/** What Zhang Xiulan types; a test changes what it is about. */
export const zhangsAppeal = {
  key: '5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f001',
  title: '',
  text: '茅箭区人民小学门口每天下午四点多有十几个卖炸串的摊子占着人行道，孩子放学只能走马路，请城管来管一管。',
  city: '420300',
  county: '420302',
  street: '',
  address: '人民小学西门',
  name: '张秀兰',
  phone: '138 7267 1234',
  confidential: 'no',
};

/** A small JPEG that says where it was taken. */
export const photo = async (name = '校门口.jpg'): Promise<File> => {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#778899' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 38/1 0/1' } })
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
};

/** The cookie that an answer sets. */
export const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

export type Filed = { number: string; code: string; cookie: string; receipt: string };

/** Files an appeal as a citizen does, and gives what she takes along. */
export const file = async (
  { request, installation }: TestApp,
  changes: NonNullable<TestRequest['form']> = {},
  headers: Record<string, string> = {},
): Promise<Filed> => {
  const form = { ...zhangsAppeal, ...changes };
  const answer = await request('/appeals', { form, headers });
  if (answer.status !== 303) throw new Error(`not filed: ${answer.status} ${await answer.text()}`);
  const receipt = answer.headers.get('location') ?? '';
  const page = await (await request(receipt)).text();
  const number = /<strong class="receipt-value">(\d{14})</u.exec(page)?.[1] ?? '';
  return { number, code: queryCodeFor(installation.secret, form.key), cookie: cookieOf(answer), receipt };
};

/** The sentences of the error summary with the fields they lead to. */
export const errorsOn = (page: string): string[] => {
  const summary = /<div class="error-summary"[\s\S]*?<\/div>/u.exec(page)?.[0] ?? '';
  return [...summary.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/gu)].map(([, field, message]) => `${field}: ${message}`);
};
