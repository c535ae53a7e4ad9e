import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Candidate, RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { placeDoubt } from '../../../src/http/dispatch/place.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { type TestApp, type TestRequest, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { stallRouting } from '../../support/proposals.ts';

const reload = async ({ installation }: TestApp, number: string): Promise<Ticket> => {
  const ticket = await findTicket(installation.store, { kind: 'all' }, number);
  if (!ticket) throw new Error(`${number} is gone`);
  return ticket;
};

const candidatesOf = (ticket: Ticket) => ticket.routing?.candidates ?? [];

/** The words of a page without its tags. */
const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const post = (home: TestApp, cookie: string, path: string, form: NonNullable<TestRequest['form']>) =>
  home.request(path, { cookie, form });

test('the panel shows the appeal with lit words, five candidates by number key, and why the first and not the second', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const page = await (await home.request('/dispatch', { cookie: await home.signIn('paidan') })).text();
  const candidates = candidatesOf(ticket);
  assert.ok(candidates.length >= 2);
  for (const [index, candidate] of candidates.entries()) {
    const value = `${candidate.code}/${candidate.matter?.code ?? ''}`;
    assert.match(page, new RegExp(`id="lead-${index + 1}"[^>]*value="${value}"[^>]*data-key="${index + 1}"`));
    assert.match(page, candidate.unit);
    if (candidate.matter) assert.match(page, `条款 ${candidate.matter.clause}`);
  }
  const [word] = candidates[0]?.because.flatMap((reason) => reason.words.map(({ text }) => text)) ?? [];
  assert.match(page, /<span class="spoken" data-by="[^"]*1[^"]*">[^<]*/);
  assert.ok(word !== undefined && wordsOf(page).includes(word));
  assert.match(page, '为什么排在第二');
  for (const key of ['Enter', 's', 'r', 'd', 'a', 'c']) assert.match(page, `data-key="${key}"`, key);
  assert.not.match(page, /type="radio"[^>]*checked=""/, 'nobody is chosen before a person has looked');
  assert.not.match(page, '13872671234');
});

test('the first candidate is dispatched, and the next appeal comes with a word on what was done', async () => {
  const home = await testApp();
  const first = await file(home);
  const second = await file(home, { title: '路灯坏了半个月', text: '北京中路公交站旁的路灯坏了半个月没人修。' });
  const cookie = await home.signIn('paidan');
  const lead = candidatesOf(first)[0];
  const form = { version: String(first.version), lead: lead?.code ?? '', kind: first.kind, urgency: first.urgency };
  const answer = await post(home, cookie, `/dispatch/${first.number}`, form);
  assert.is(answer.status, 303);
  const next = answer.headers.get('location') ?? '';
  assert.is(next, `/dispatch/${second.number}?done=${first.number}`);
  const dispatched = await reload(home, first.number);
  assert.is(dispatched.state, 'dispatched');
  assert.is(dispatched.lead?.code, lead?.code);
  assert.equal(dispatched.matter, lead?.matter);
  const page = await (await home.request(next, { cookie })).text();
  assert.match(page, `“${first.appeal.title}”已派给${lead?.unit}，须在 11月24日 18:00 前签收。`);
  assert.match(wordsOf(page), '路灯坏了半个月');
});

test('with script on the panel is swapped, and the address follows to the next appeal', async () => {
  const home = await testApp();
  const first = await file(home);
  const second = await file(home);
  const cookie = await home.signIn('paidan');
  const answer = await home.request(`/dispatch/${first.number}`, {
    cookie,
    form: { version: String(first.version), lead: candidatesOf(first)[0]?.code ?? '', order: 'newest' },
    headers: { 'hx-request': 'true', 'hx-request-type': 'partial' },
  });
  const part = await answer.text();
  assert.is(answer.status, 200);
  assert.is(answer.headers.get('hx-push-url'), `/dispatch/${second.number}?order=newest`);
  assert.ok(part.startsWith('<div id="dispatch"'));
  assert.match(part, `action="/dispatch/${second.number}"`);
});

test('a unit found in the directory is dispatched to when the reason is given', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const found = await (
    await home.request(`/units?q=${encodeURIComponent('十堰市公安局交通管理局')}`, { cookie })
  ).text();
  assert.match(found, /<input type="radio" name="candidate" value="traffic-police@420300\/" form="dispatch-form"/);
  const answer = await post(home, cookie, `/dispatch/${ticket.number}`, {
    version: String(ticket.version),
    lead: 'traffic-police@420300',
    assist: ['urban-management@420302'],
    correction: '校门口占道影响行车，由交管牵头',
  });
  assert.is(answer.status, 303);
  assert.is(answer.headers.get('location'), `/dispatch?done=${ticket.number}`);
  const dispatched = await reload(home, ticket.number);
  assert.is(dispatched.lead?.unit, '十堰市公安局交通管理局');
  assert.equal(
    dispatched.assist.map(({ code }) => code),
    ['urban-management@420302'],
  );
});

test('the directory offers the bodies near the place first, and Enter takes the first one', async () => {
  const home = await testApp();
  const cookie = await home.signIn('zuoxi');
  const units = async (query: string) => (await home.request(`/units?${query}`, { cookie })).text();
  const near = await units(`q=${encodeURIComponent('城管')}&place=420302&take=first`);
  const codes = [...near.matchAll(/name="candidate" value="([^"]+)\/"/g)].map(([, code]) => code);
  assert.equal(codes.slice(0, 2), ['urban-management@420302', 'urban-management@420300']);
  assert.match(near, /value="urban-management@420302\/"[^>]*checked=""/);
  assert.match(await units('q=nothing%25'), '名录中没有');
  assert.is(await units('q='), '');
});

test('another unit without a reason is refused at its field, and everything typed stays', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const answer = await post(home, cookie, `/dispatch/${ticket.number}`, {
    version: String(ticket.version),
    lead: 'traffic-police@420300',
    assist: ['housing-construction@420302'],
    kind: 'suggestion',
    urgency: 'urgent',
    place: '420303',
    correction: ' ',
  });
  const page = await answer.text();
  assert.is(answer.status, 422);
  assert.match(page, '没有采用首选单位时，请说明改派的理由。');
  assert.match(page, /value="traffic-police@420300\/[^"]*"[^>]*checked=""/);
  assert.match(page, /name="assist" value="housing-construction@420302" checked=""/);
  for (const value of ['suggestion', 'urgent', '420303'])
    assert.match(page, new RegExp(`<option value="${value}" selected=""`), value);
  assert.is((await reload(home, ticket.number)).state, 'registered');
});

test('nothing chosen, an unknown unit and a long reason are refused and not carried out', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const version = String(ticket.version);
  for (const form of [
    { version },
    { version, lead: "x' or 1=1" },
    { version, lead: candidatesOf(ticket)[0]?.code ?? '', correction: '理'.repeat(100_000) },
  ]) {
    const answer = await post(home, cookie, `/dispatch/${ticket.number}`, form);
    assert.is(answer.status, 422);
    assert.match(await answer.text(), 'role="alert"');
  }
  assert.is((await reload(home, ticket.number)).version, ticket.version);
});

test('of two dispatchers the slower one is told who was faster and what happened', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const lead = candidatesOf(ticket)[0]?.code ?? '';
  const form = { version: String(ticket.version), lead };
  await post(home, cookie, `/dispatch/${ticket.number}`, form);
  const answer = await post(home, cookie, `/dispatch/${ticket.number}`, form);
  const page = await answer.text();
  assert.is(answer.status, 409);
  assert.match(page, '没有提交成功：这件工单已经处理过，现在是“待签收”');
  assert.match(page, /周敏 派单给/);
  const tampered = await post(home, cookie, `/dispatch/${(await file(home)).number}`, { version: 'x', lead });
  assert.is(tampered.status, 409);
});

test('whoever was slower keeps the words of an answer that can no longer be given', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const version = String(ticket.version);
  await post(home, cookie, `/dispatch/${ticket.number}`, { version, lead: candidatesOf(ticket)[0]?.code ?? '' });
  const text = '已告知您占道经营的举报途径。';
  const answer = await post(home, cookie, `/dispatch/${ticket.number}/answer`, { version, text });
  assert.is(answer.status, 409);
  const words = wordsOf(await answer.text());
  assert.match(words, '您刚才填写的内容：');
  assert.match(words, `答复内容： ${text}`);
});

test('a stray digit is no reason for another body; a usual reason is', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const form = { version: String(ticket.version), lead: candidatesOf(ticket)[1]?.code ?? '' };
  for (const correction of ['1', '。。。。。', '12345', '不归管']) {
    const answer = await post(home, cookie, `/dispatch/${ticket.number}`, { ...form, correction });
    assert.is(answer.status, 422, correction);
    assert.match(await answer.text(), '请用至少 4 个字说明为什么不派首选单位', correction);
  }
  const usual = '以往同类由其办理';
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}`, { ...form, usual })).status, 303);
  const page = await (await home.request(`/tickets/${ticket.number}`, { cookie })).text();
  assert.match(page, `改派理由：${usual}`);
});

test('another place is routed again, and its first body is dispatched to without a further reason', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const form = { version: String(ticket.version), place: '420303', urgency: 'urgent' };
  const page = await (await post(home, cookie, `/dispatch/${ticket.number}/place`, form)).text();
  assert.match(page, '地点改为“张湾区”，已按新地点重新归口。');
  const lead = /id="lead-1"[^>]*value="([^"/]+)\//u.exec(page)?.[1] ?? '';
  assert.is(lead, 'urban-management@420303');
  assert.is((await reload(home, ticket.number)).version, ticket.version, 'nothing was decided');
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}`, { ...form, lead })).status, 303);
  assert.is((await reload(home, ticket.number)).place?.name, '张湾区');
  const told = await (await home.request(`/tickets/${ticket.number}`, { cookie })).text();
  assert.match(told, '紧急程度由“一般”改为“紧急”，地点由');
  assert.match(told, '地点改为张湾区，按新地点归口的首选单位。');
});

test('the address of an act leads back to its appeal', async () => {
  const home = await testApp();
  const { number } = await file(home);
  const cookie = await home.signIn('paidan');
  for (const way of ['refusal', 'answer', 'redirection', 'place']) {
    const answer = await home.request(`/dispatch/${number}/${way}`, { cookie });
    assert.equal([answer.status, answer.headers.get('location')], [303, `/dispatch/${number}`], way);
  }
  assert.is((await home.request(`/dispatch/${number}/other`, { cookie })).status, 404);
});

test('自来水 finds the water company of the own city first, and bodies elsewhere say which city is theirs', async () => {
  const home = await testApp();
  const cookie = await home.signIn('paidan');
  const found = await (await home.request(`/units?q=${encodeURIComponent('自来水')}&place=420302`, { cookie })).text();
  assert.is(/name="candidate" value="([^"/]+)\//u.exec(found)?.[1], 'water-supply@420300');
  assert.not.match(found, '自然资源');
  const wuhan = await (
    await home.request(`/units?q=${encodeURIComponent('武汉自来水')}&place=420302`, { cookie })
  ).text();
  assert.match(wuhan, /value="water-supply@420100\//);
  assert.match(wuhan, '外市：武汉市');
});

test('a matter for the court is proposed to be redirected, with the channel and the clause, and is redirected', async () => {
  const home = await testApp();
  const ticket = await file(home, {
    title: '法院判了对方不还钱',
    text: '借款官司法院已经判决，对方一直不还钱，申请强制执行也没有结果，要求法院尽快执行。',
  });
  assert.is(ticket.routing?.decision, 'redirect');
  const cookie = await home.signIn('paidan');
  const page = await (await home.request(`/dispatch/${ticket.number}`, { cookie })).text();
  assert.match(page, '建议转接 12368，须由您核对确认');
  assert.match(page, /id="redirection-to"[^>]*value="12368"/);
  const path = `/dispatch/${ticket.number}/redirection`;
  const refused = await post(home, cookie, path, { version: String(ticket.version), to: '12368', text: '' });
  assert.is(refused.status, 422);
  assert.match(await refused.text(), /<details class="act" name="act" open="">/);
  const done = await post(home, cookie, path, {
    version: String(ticket.version),
    to: '12368',
    text: '属于法院执行事项，请拨打 12368 诉讼服务热线。',
  });
  assert.is(done.status, 303);
  assert.is((await reload(home, ticket.number)).state, 'redirected');
});

test('the panel keeps to the own city and to dispatchers', async () => {
  const home = await testApp();
  const elsewhere = await file(home, { city: '420500', place: { division: '420502', address: '' } });
  const cookie = await home.signIn('paidan');
  assert.match(await (await home.request('/dispatch', { cookie })).text(), '没有待派的诉求。');
  assert.is((await home.request(`/dispatch/${elsewhere.number}`, { cookie })).status, 404);
  const form = { version: String(elsewhere.version), lead: 'traffic-police@420300', correction: '试' };
  assert.is((await post(home, cookie, `/dispatch/${elsewhere.number}`, form)).status, 404);
  const handler = await home.signIn('chengguan');
  assert.is((await home.request('/dispatch', { cookie: handler })).status, 403);
  assert.is((await home.request('/units?q=城管', { cookie: handler })).status, 403);
});

test('the most urgent stands first unless the newest is wanted', async () => {
  const home = await testApp();
  const older = await file(home);
  const critical = await file(home, { title: '有人持刀打架', text: '百二河边有人正在拿刀打架，快来人。' });
  const newest = await file(home);
  assert.is(critical.urgency, 'critical');
  const cookie = await home.signIn('paidan');
  const shown = async (path: string) =>
    [...(await (await home.request(path, { cookie })).text()).matchAll(/id="row-(\d+)"/g)].map(([, one]) => one);
  assert.equal(await shown('/dispatch'), [critical.number, older.number, newest.number]);
  assert.equal(await shown('/dispatch?order=newest'), [newest.number, critical.number, older.number]);
});

test('tickets dispatched before on the same matter or to the same body are shown beside', async () => {
  const home = await testApp();
  const before = await file(home, { title: '去年也有人占道摆摊' });
  const cookie = await home.signIn('paidan');
  await post(home, cookie, `/dispatch/${before.number}`, {
    version: String(before.version),
    lead: candidatesOf(before)[0]?.code ?? '',
  });
  const ticket = await file(home);
  const page = await (await home.request(`/dispatch/${ticket.number}`, { cookie })).text();
  assert.match(page, new RegExp(`<a href="/tickets/${before.number}">去年也有人占道摆摊</a>`));
  assert.match(page, /<span class="similar-by">同一事项 · 同一区县 · 用语重合 \d+%<\/span>/);
});

test('the reasons of the second stand there without a click, and every clause opens in place', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const page = await (await home.request('/dispatch', { cookie: await home.signIn('paidan') })).text();
  const [first, second] = candidatesOf(ticket);
  for (const candidate of [first, second]) {
    assert.match(wordsOf(page), candidate?.because[0]?.sentence ?? '?');
    assert.match(wordsOf(page), `看条款 ${candidate?.because[0]?.clause}`);
  }
  const matter = home.installation.matters.get(first?.matter?.code ?? '');
  assert.match(wordsOf(page), `依据 ${matter?.basis}`);
  assert.match(page, /<details class="clause"><summary>/);
});

/** The home of a router that always answers so. */
const answering = (home: TestApp, routing: RoutingAnswer) => ({
  installation: { ...home.installation, route: () => routing },
});

test('of one body proposed for two matters the chosen one is taken, without a reason', async () => {
  const home = await testApp();
  const routing = stallRouting();
  const [first] = routing.candidates;
  if (!first) throw new Error('no candidate');
  const street = { code: '020204', path: ['城市管理', '环境卫生', '垃圾清运'], clause: '2.2.4' } as const;
  const lamp = home.installation.matters.get(street.code);
  const other = { ...first, probability: 0.15, matter: { ...street, path: lamp?.path ?? ['', '', ''] } } as Candidate;
  const ticket = await file(answering(home, { ...routing, candidates: [first, other] }));
  const cookie = await home.signIn('paidan');
  const page = await (await home.request(`/dispatch/${ticket.number}`, { cookie })).text();
  const second = /id="lead-2"[^>]*value="([^"]+)"[^>]*data-same-body=""/u.exec(page)?.[1] ?? '';
  assert.is(second, 'urban-management@420302/020204');
  const form = { version: String(ticket.version), candidate: second };
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}`, form)).status, 303);
  const dispatched = await reload(home, ticket.number);
  assert.equal([dispatched.lead?.code, dispatched.matter?.code], ['urban-management@420302', '020204']);
});

test('the older field of the body alone is still read', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const lead = candidatesOf(ticket)[0];
  const form = { version: String(ticket.version), lead: lead?.code ?? '' };
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}`, form)).status, 303);
  assert.equal((await reload(home, ticket.number)).matter, lead?.matter);
});

test('each usual reason is a button that dispatches; words beside it are added', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  const page = await (await home.request(`/dispatch/${ticket.number}`, { cookie })).text();
  for (const usual of ['职责不符', '地点不对', '上级指定', '以往同类由其办理', '首选单位已退单'])
    assert.match(page, new RegExp(`<button type="submit"[^>]*form="dispatch-form" name="usual" value="${usual}"`));
  const second = candidatesOf(ticket)[1];
  const form = {
    version: String(ticket.version),
    candidate: `${second?.code}/${second?.matter?.code ?? ''}`,
    usual: '上级指定',
    correction: '会议定',
  };
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}`, form)).status, 303);
  const told = await (await home.request(`/tickets/${ticket.number}`, { cookie })).text();
  assert.match(told, '改派理由：上级指定；会议定');
});

test('the place says how it was found; where it is not known the counties are offered, one press each', async () => {
  const home = await testApp();
  const known = await file(home);
  const place = { division: null, address: '' };
  const unknown = await file(home, { title: '井盖坏了', text: '路上的井盖坏了，车一压就响。', place });
  const cookie = await home.signIn('paidan');
  const read = async (number: string) => wordsOf(await (await home.request(`/dispatch/${number}`, { cookie })).text());
  assert.match(await read(known.number), '茅箭区 诉求人选择');
  const words = await read(unknown.number);
  assert.match(words, '文中没有说明，按受理热线推定');
  assert.match(words, '还不知道在哪个区县');
  const page = await (
    await post(home, cookie, `/dispatch/${unknown.number}/place`, { order: 'urgent', moved: '420303' })
  ).text();
  assert.match(page, '地点改为“张湾区”，已按新地点重新归口。');
  assert.match(page, '<option value="420303" selected="">');
  assert.is((await reload(home, unknown.number)).version, unknown.version, 'nothing was decided');
});

test('a name that several places bear is said to be doubtful, with the places to choose from', async () => {
  const home = await testApp();
  const text = '解放路中段的路灯全都不亮，晚上走路看不清，请派人修。';
  const place = { division: null, address: '' };
  const ticket = await file(home, { title: '路灯不亮', text, place, city: '420000' });
  const { locate } = home.installation.standard.places;
  const { ambiguous } = locate({ text, city: '420000' });
  const cookie = await home.signIn('guanli');
  assert.ok(ambiguous.length > 1, 'the text is meant to be doubtful');
  assert.is((await home.request(`/dispatch/${ticket.number}`, { cookie })).status, 403);
  const doubt = placeDoubt(home.installation, ticket);
  assert.match(doubt?.sentence ?? '', '文中的地名不止一处');
  assert.ok((doubt?.choices.length ?? 0) > 1 && (doubt?.choices.length ?? 0) <= 6);
});

test('照此派单 chooses the body and matter of the earlier ticket and decides nothing', async () => {
  const home = await testApp();
  const before = await file(home, { title: '去年也有人占道摆摊' });
  const cookie = await home.signIn('paidan');
  await post(home, cookie, `/dispatch/${before.number}`, {
    version: String(before.version),
    candidate: 'street@420302001/',
    usual: '上级指定',
  });
  const { lead, matter } = await reload(home, before.number);
  const ticket = await file(home);
  const panel = await (await home.request(`/dispatch/${ticket.number}`, { cookie })).text();
  assert.match(panel, `name="example" value="${before.number}"`);
  const answer = await post(home, cookie, `/dispatch/${ticket.number}/example`, { example: before.number });
  assert.match(
    await answer.text(),
    new RegExp(`name="candidate" value="${lead?.code}/${matter?.code ?? ''}"[^>]*checked=""`),
  );
  assert.is((await reload(home, ticket.number)).state, 'registered');
  assert.is((await post(home, cookie, `/dispatch/${ticket.number}/example`, { example: 'nobody' })).status, 404);
});

test('社保, wccg and zhongnanlu find their unit near the place of the ticket', async () => {
  const home = await testApp();
  const cookie = await home.signIn('paidan');
  const first = async (query: string, place: string) =>
    /name="candidate" value="([^"/]+)\//u.exec(
      await (await home.request(`/units?q=${encodeURIComponent(query)}&place=${place}`, { cookie })).text(),
    )?.[1];
  assert.is(await first('社保', '420302'), 'human-resources@420302');
  assert.is(await first('wccg', '420106'), 'urban-management@420106');
  const street = await first('zhongnanlu', '420106');
  assert.is(home.installation.directory.units.get(street ?? '')?.name, '武汉市武昌区中南路街道办事处');
});

test.run();
