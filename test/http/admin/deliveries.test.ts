import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Couriers } from '../../../src/commands/notices/couriers.ts';
import { deliverDue } from '../../../src/commands/notices/deliver.ts';
import { DAY, MINUTE } from '../../../src/domain/instant.ts';
import { deliveryStatements } from '../../../src/store/deliveries.ts';
import { testApp } from '../../support/app.ts';

let broken = true;
const mail: Couriers['mail'] = {
  kind: 'smtp',
  carry: async () => {
    if (broken) throw new Error('421 try later');
  },
};
const home = await testApp({ couriers: { message: { kind: 'log', carry: async () => undefined }, mail } });
const { installation, request, signIn, clock } = home;
const { store } = installation;

test('the administrator sees what could not be sent and why, people masked, and sends it again', async () => {
  const parcel = { subject: '紧急提醒', text: '孙桂兰的事', ticket: '20261123000001', notBefore: clock.now };
  await store.atomically(
    deliveryStatements(store, 1, [
      { ...parcel, way: 'mail', recipient: 'li@cg.example.cn' },
      { ...parcel, way: 'message', recipient: '13872671234' },
    ]),
  );
  for (let day = 0; day < 7; day += 1) {
    await deliverDue(installation);
    clock.now += DAY;
  }
  const cookie = await signIn('guanli');
  const failed = await (await request('/admin/deliveries?state=failed', { cookie })).text();
  assert.match(failed, 'l***@cg.example.cn');
  assert.match(failed, '421 try later');
  assert.match(failed, '6 次');
  assert.not.match(failed, '138****1234');
  const all = await (await request('/admin/deliveries', { cookie })).text();
  assert.match(all, '138****1234');
  for (const hidden of ['13872671234', 'li@cg', '孙桂兰']) assert.not.match(all, hidden);
  assert.match(all, '短信通道尚未配置');
  const retry = /action="(\/admin\/deliveries\/\d+\/retry)"/u.exec(failed)?.[1] ?? '';
  const stillBroken = await request(retry, { cookie, form: {} });
  assert.is(stillBroken.headers.get('location'), '/admin/deliveries?done=waiting');
  broken = false;
  clock.now += MINUTE;
  await deliverDue(installation);
  assert.is((await request(retry, { cookie, form: {} })).headers.get('location'), '/admin/deliveries', 'taken by now');
  assert.match(
    await (await request('/admin/deliveries?state=failed', { cookie })).text(),
    '没有发送失败的短信和邮件。',
  );
});

test('only the administrator enters, and strange ids do nothing', async () => {
  assert.is((await request('/admin/deliveries', { cookie: await signIn('duban') })).status, 403);
  const cookie = await signIn('guanli');
  for (const id of ['0', 'x', '999', "1'--"])
    assert.is((await request(`/admin/deliveries/${encodeURIComponent(id)}/retry`, { cookie, form: {} })).status, 303);
});

test('an administrator gives an account a number and a mail address, a wrong one is refused at its field', async () => {
  const cookie = await signIn('guanli');
  const form = {
    name: '李国强',
    roles: 'handler',
    unit: 'urban-management@420302',
    city: '',
    mobile: '13872671234',
    mail: 'li@cg.example.cn',
  };
  const address = '/admin/accounts/demonstration-chengguan';
  const wrong = await request(address, { cookie, form: { ...form, mail: 'li@cg' } });
  assert.is(wrong.status, 422);
  assert.match(await wrong.text(), 'id="mail-error"');
  assert.is((await request(address, { cookie, form })).status, 303);
  assert.match(await (await request(address, { cookie })).text(), 'value="li@cg.example.cn"');
});

test.run();
