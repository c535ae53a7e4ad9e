import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findTicket } from '../../../src/store/tickets.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { errorsOn, file, photo, zhangsAppeal } from './filing.ts';

let guikou: TestApp;
test.before.each(async () => {
  guikou = await testApp();
});

const send = (changes: Parameters<typeof file>[1] = {}) =>
  guikou.request('/appeals', { form: { ...zhangsAppeal, ...changes } });
const ticketOf = (number: string) => findTicket(guikou.installation.store, { kind: 'all' }, number);

test('a filed appeal is kept as the citizen wrote it, with the hotline of the chosen city', async () => {
  const { number } = await file(guikou, { confidential: 'yes' });
  const ticket = await ticketOf(number);
  assert.equal(ticket?.appeal, {
    title: '茅箭区人民小学门口每天下午四点多有十几个卖炸串的摊子占着人…',
    text: zhangsAppeal.text,
    channel: 'web',
    citizen: { name: '张秀兰', phone: '13872671234' },
    confidential: true,
    place: { division: '420302', address: '人民小学西门' },
    city: '420300',
    attachments: [],
  });
  assert.is(ticket?.state, 'registered');
  assert.is(ticket?.routing?.lead?.unit, '十堰市茅箭区城市管理执法局');
});

test('the confirmation shows number and query code in large type and survives a reload', async () => {
  const { number, code, receipt } = await file(guikou);
  for (const _ of [1, 2]) {
    const page = await (await guikou.request(receipt)).text();
    assert.match(page, `<strong class="receipt-value">${number}</strong>`);
    assert.match(page.replaceAll(/<\/?span[^>]*>/gu, ''), `<strong class="receipt-value">${code}</strong>`);
    assert.match(page, '请截图保存');
  }
  assert.not.match(decodeURIComponent(receipt), code, 'the address must not give the code away');
});

test('after two hours the confirmation asks for number and code and shows no code', async () => {
  const { code, receipt } = await file(guikou);
  guikou.clock.set('2026-11-23 11:01');
  const answer = await guikou.request(receipt);
  assert.is(answer.status, 410);
  const page = await answer.text();
  assert.match(page, '登记结果页已过期');
  assert.not.match(page, code);
});

test('a form sent twice makes one ticket and shows the same number and code again', async () => {
  const first = await file(guikou);
  const second = await file(guikou);
  assert.is(second.number, first.number);
  assert.is(second.code, first.code);
});

test('two identical forms in the same moment make one ticket', async () => {
  const answers = await Promise.all([send(), send(), send()]);
  assert.equal(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  const { store } = guikou.installation;
  assert.is(await store.database.$count(store.schema.ticket), 1);
});

test('a form changed after it was sent is not swallowed: it comes back with what was typed and a new key', async () => {
  const { number } = await file(guikou);
  const answer = await send({ text: '另外，校门口的路灯也坏了三盏，晚上很黑，请一并处理。' });
  assert.is(answer.status, 409);
  const page = await answer.text();
  assert.match(page, '这份表单刚才已经登记过一次');
  assert.match(page, '路灯也坏了三盏');
  assert.not.match(page, zhangsAppeal.key);
  assert.is((await ticketOf(number))?.appeal.text, zhangsAppeal.text);
});

test('an emergency is registered, and the page first says in red whom to call at once', async () => {
  const { number, receipt } = await file(guikou, { text: '楼下有人拿着菜刀追着人砍，快来人，在人民小学门口。' });
  const page = await (await guikou.request(receipt)).text();
  assert.match(page, /notice-public[\s\S]*请现在就打电话[\s\S]*报警 110[\s\S]*<h1>您反映的问题已登记/u);
  const ticket = await ticketOf(number);
  assert.is(ticket?.state, 'registered');
  assert.is(ticket?.urgency, 'critical');
});

test('every missing field is named at the top and at the field', async () => {
  const answer = await guikou.request('/appeals', { form: { key: zhangsAppeal.key } });
  assert.is(answer.status, 422);
  const page = await answer.text();
  assert.equal(errorsOn(page), [
    'text: 请写下您要反映的问题。',
    'city: 请选择问题发生在哪个市州。',
    'name: 请填写怎么称呼您。',
    'phone: 请填写联系电话，办理结果要靠它通知您。',
  ]);
  for (const field of ['text', 'name', 'phone', 'city']) assert.match(page, `id="${field}-error"`);
});

test('100 kB of text is refused with its length, and comes back whole', async () => {
  const text = '路面坑洼，'.repeat(20_000);
  const answer = await send({ text });
  assert.is(answer.status, 422);
  const page = await answer.text();
  assert.equal(errorsOn(page), ['text: 内容请控制在 5000 字以内，现有 100000 字。更多材料可以作为附件上传。']);
  assert.ok(page.includes(text));
});

test('HTML and SQL in every field are words like others', async () => {
  const nasty = `'); DROP TABLE ticket;-- <script>alert(1)</script>`;
  const { number, cookie } = await file(guikou, {
    title: nasty,
    text: `${nasty} 小区垃圾没人清运`,
    address: nasty,
    name: `<b>张'--`,
  });
  const page = await (await guikou.request(`/progress/${number}`, { cookie })).text();
  assert.not.match(page, '<script>alert');
  assert.match(page, '&lt;script&gt;alert(1)');
  assert.is((await ticketOf(number))?.appeal.title, nasty);
});

for (const [what, changes, message] of [
  ['a city that does not exist', { city: '999999' }, 'city: 所选的市州不在名单中，请重新选择。'],
  ['a county that does not exist', { county: '420399' }, 'county: 所选的区县不在名单中，请重新选择。'],
  ['a county of another city', { county: '420102' }, 'county: 江岸区不属于十堰市，请重新选择市州或区县。'],
  ['a street of another county', { street: '420102002' }, 'street: 所选的街道或乡镇不属于茅箭区，请重新选择。'],
  ['a code with SQL in it', { county: "420302' OR 1=1" }, 'county: 所选的区县不在名单中，请重新选择。'],
] as const)
  test(`${what} is refused at its field`, async () => {
    const answer = await send(changes);
    assert.is(answer.status, 422);
    assert.equal(errorsOn(await answer.text()), [message]);
  });

test('a county alone says its city, and a street is the finest place', async () => {
  const { number } = await file(guikou, { city: '', street: '420302001' });
  const appeal = (await ticketOf(number))?.appeal;
  assert.is(appeal?.city, '420300');
  assert.is(appeal?.place.division, '420302001');
});

test('Tianmen, which lies directly under the province, has a hotline of its own', async () => {
  const { number } = await file(guikou, { city: '429006', county: '' });
  const appeal = (await ticketOf(number))?.appeal;
  assert.is(appeal?.city, '429006');
  assert.is(appeal?.place.division, '429006');
});

test('an installation of one city does not ask for the city', async () => {
  const shiyan = await testApp({ division: '420300' });
  const page = await (await shiyan.request('/appeals/new')).text();
  assert.not.match(page, 'name="city"');
  assert.match(page, '郧阳区');
  assert.not.match(page, '江岸区');
  const { number } = await file(shiyan, { city: '420100' });
  assert.is((await findTicket(shiyan.installation.store, { kind: 'all' }, number))?.appeal.city, '420300');
});

test('the streets of a county come by a button that files nothing and keeps what was typed', async () => {
  const answer = await guikou.request('/appeals/new', { form: zhangsAppeal });
  assert.is(answer.status, 200);
  const page = await answer.text();
  assert.match(page, '<option value="420302001">武当路街道</option>');
  assert.ok(page.includes(zhangsAppeal.text) && page.includes('138 7267 1234') && page.includes(zhangsAppeal.key));
  const { store } = guikou.installation;
  assert.is(await store.database.$count(store.schema.ticket), 0);
});

test('a picture is stored without the place where it was taken', async () => {
  const { number } = await file(guikou, { files: await photo() });
  const [stored] = (await ticketOf(number))?.appeal.attachments ?? [];
  assert.is(stored?.name, '校门口.jpg');
  const sha256 = stored?.sha256 ?? '';
  const bytes = readFileSync(join(guikou.installation.uploadFolder, sha256.slice(0, 2), sha256));
  assert.is((await sharp(bytes).metadata()).exif, undefined);
});

test('a refused form keeps its good files, says which are bad, and lets one be dropped', async () => {
  const disguised = new File(['#!/bin/sh'], '账单.pdf', { type: 'application/pdf' });
  const damaged = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])], '坏图.jpg');
  const huge = new File([new Uint8Array(10 * 1024 * 1024 + 1)], '录像.mp4');
  const answer = await send({ phone: '', files: [await photo(), disguised, damaged, huge] });
  assert.is(answer.status, 422);
  const page = await answer.text();
  assert.equal(errorsOn(page), [
    'files: “账单.pdf”不是可接受的文件：只能上传 JPG、PNG、WebP 图片或 PDF 文件。',
    'files: “坏图.jpg”打不开，可能已损坏，请换一张图片。',
    'files: “录像.mp4”超过 10 MB，请压缩后再上传。',
    'phone: 请填写联系电话，办理结果要靠它通知您。',
  ]);
  const tokens = [...page.matchAll(/name="kept" value="([^"]+)"/gu)].map(([, token]) => token ?? '');
  assert.is(tokens.length, 1);
  const kept = await file(guikou, { kept: tokens });
  assert.equal(
    (await ticketOf(kept.number))?.appeal.attachments.map(({ name }) => name),
    ['校门口.jpg'],
  );
  const dropped = await file(guikou, { key: '5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f002' });
  assert.equal((await ticketOf(dropped.number))?.appeal.attachments, []);
});

test('nobody can name a file that was not given to this browser, and a kept one may serve two appeals', async () => {
  const page = await (await send({ phone: '', files: await photo() })).text();
  const token = /name="kept" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  const forged = `${Buffer.from(JSON.stringify({ name: '别人的.pdf', mediaType: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) })).toString('base64url')}.${token.split('.')[1]}`;
  const { number } = await file(guikou, { kept: [forged, token, token, 'x', ''] });
  assert.is((await ticketOf(number))?.appeal.attachments.length, 1);
  const other = await file(guikou, { kept: token, key: '5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f003' });
  assert.is((await ticketOf(other.number))?.appeal.attachments.length, 1);
});

test('the sixth file is refused, the first five stay', async () => {
  const answer = await send({ files: await Promise.all([1, 2, 3, 4, 5, 6].map((at) => photo(`${at}.jpg`))) });
  assert.is(answer.status, 422);
  const page = await answer.text();
  assert.equal(errorsOn(page), ['files: 附件最多 5 个，多出的 1 个没有收下。需要更换的，请先取消勾选已上传的文件。']);
  assert.is([...page.matchAll(/name="kept"/gu)].length, 5);
});

test('a form from another site is refused', async () => {
  const answer = await guikou.request('/appeals', { form: zhangsAppeal, headers: { origin: 'https://evil.example' } });
  assert.is(answer.status, 403);
  const { store } = guikou.installation;
  assert.is(await store.database.$count(store.schema.ticket), 0);
});

test('a body that breaks off or is no form gets the form again and not an error of ours', async () => {
  const headers = { origin: 'http://localhost', host: 'localhost' };
  for (const [type, body] of [
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n半句'],
    ['multipart/form-data', 'no boundary'],
    ['application/json', '{"text":'],
    ['application/x-www-form-urlencoded', 'text=%E0%A4%A&phone[]=1&__proto__=x&constructor=y'],
  ] as const) {
    const answer = await guikou.app.request('http://localhost/appeals', {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': type },
    });
    assert.ok([400, 422].includes(answer.status), `${type}: ${answer.status}`);
    assert.match(await answer.text(), '<h1>我要反映问题</h1>');
  }
});

test('the twenty-first form within ten minutes waits, and nothing that was typed is lost', async () => {
  for (let sent = 1; sent <= 20; sent += 1) await send({ phone: '' });
  const answer = await send();
  assert.is(answer.status, 429);
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  const page = await answer.text();
  assert.match(page, '这一次没有登记');
  assert.ok(page.includes(zhangsAppeal.text) && page.includes('138 7267 1234'));
});

test('the form is under 60 kB and whole without script', async () => {
  const page = await (await guikou.request('/appeals/new')).text();
  assert.ok(Buffer.byteLength(page) < 60_000, `${Buffer.byteLength(page)} bytes`);
  assert.not.match(page, 'htmx');
});

test('the city of an installation is no choice of the citizen: without a county the place is read from the words', async () => {
  const city = await testApp({ division: '420300' });
  const { number } = await file(city, { county: '', city: '' });
  const ticket = await findTicket(city.installation.store, { kind: 'all' }, number);
  assert.equal([ticket?.appeal.place.division, ticket?.appeal.city], [null, '420300']);
  assert.is(ticket?.routing?.division?.by, 'text');
});

test.run();
