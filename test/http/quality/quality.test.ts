import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Candidate, RoutingAnswer } from '../../../src/domain/routing/answer.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { stallRouting } from '../../support/proposals.ts';

const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Files a stall as the router would answer so, in a city. */
const routed = (home: TestApp, routing: RoutingAnswer, city = '420300'): Promise<Ticket> =>
  file({ installation: { ...home.installation, route: () => routing } }, { city });

const choose = ({ code, matter }: Candidate): string => `${code}/${matter?.code ?? ''}`;

/** Dispatches to the first candidate, or to the second with a usual reason. */
const dispatch = async (home: TestApp, cookie: string, ticket: Ticket, corrected = false): Promise<void> => {
  const candidate = ticket.routing?.candidates[corrected ? 1 : 0];
  const answer = await home.request(`/dispatch/${ticket.number}`, {
    cookie,
    form: {
      version: String(ticket.version),
      candidate: candidate ? choose(candidate) : '',
      ...(corrected ? { usual: '职责不符' } : {}),
    },
  });
  assert.is(answer.status, 303);
};

/** Three proposals at Shiyan: two stood, one was corrected. */
const threeProposals = async (home: TestApp): Promise<Ticket> => {
  const cookie = await home.signIn('paidan');
  await dispatch(home, cookie, await routed(home, stallRouting(0.97, 'dispatch')));
  await dispatch(home, cookie, await routed(home, stallRouting(0.7)));
  const corrected = await routed(home, stallRouting(0.6));
  await dispatch(home, cookie, corrected, true);
  return corrected;
};

const pages = ['', '/units', '/matters', '/functions', '/corrections', '/reliability'].map((page) => `/quality${page}`);

test('before anything was dispatched every page says so and what to do', async () => {
  const home = await testApp();
  const cookie = await home.signIn('duban');
  for (const path of pages) {
    const answer = await home.request(path, { cookie });
    assert.is(answer.status, 200, path);
    assert.match(wordsOf(await answer.text()), '这段时间还没有派单。', path);
  }
});

test('the overview tells how often the first candidate stood, what could go by itself, and that few figures are chance', async () => {
  const home = await testApp();
  await threeProposals(home);
  const words = wordsOf(await (await home.request('/quality', { cookie: await home.signIn('duban') })).text());
  assert.match(words, '这里只有 3 件，少于 20 件的比例多半是偶然，只供参考。');
  assert.match(words, /首选成立率 66\.7% 件数少 2 \/ 3 件/);
  assert.match(words, /可自行派单 33\.3% 件数少 1 \/ 3 件/);
  assert.match(words, /自行派单成立率 100\.0% 件数少 1 \/ 1 件/);
  assert.match(words, /改派率 33\.3% 件数少 1 \/ 3 件/);
  assert.match(words, '2026-11-23 3 2 66.7%');
});

test('the chart stands in the page with its words and without inline style, the same figures beside it', async () => {
  const home = await testApp();
  await threeProposals(home);
  const page = await (await home.request('/quality?period=4w', { cookie: await home.signIn('paidan') })).text();
  assert.match(page, /<svg class="chart-picture" role="img" aria-label="随时间变化图：4 段时间内改派 1 件、退单 0 件/);
  assert.not.match(page, / style="/);
  assert.is([...page.matchAll(/<tr id="row-2026-/g)].length, 4);
});

test('by unit, matter and function the most corrected stands first and leads to its own figures', async () => {
  const home = await testApp();
  await threeProposals(home);
  const cookie = await home.signIn('duban');
  const units = await (await home.request('/quality/units?period=4w', { cookie })).text();
  const href = '/quality?period=4w&amp;unit=urban-management%40420302';
  assert.match(units, `<a href="${href}">十堰市茅箭区城市管理执法局</a>`);
  const own = wordsOf(await (await home.request(href.replaceAll('&amp;', '&'), { cookie })).text());
  assert.match(own, '只看： 十堰市茅箭区城市管理执法局');
  const other = await (await home.request('/quality?unit=traffic-police%40420300', { cookie })).text();
  assert.match(other, '这段时间还没有派单。');
  const functions = wordsOf(await (await home.request('/quality/functions', { cookie })).text());
  assert.match(functions, /城市管理执法 3 2 66\.7%/);
  assert.match(wordsOf(await (await home.request('/quality/matters', { cookie })).text()), /3 2 66\.7%/);
});

test('corrections name both bodies, how often, and the tickets with their reasons', async () => {
  const home = await testApp();
  const { number } = await threeProposals(home);
  const cookie = await home.signIn('duban');
  const page = await (await home.request('/quality/corrections', { cookie })).text();
  assert.match(wordsOf(page), `十堰市茅箭区城市管理执法局 十堰市公安局交通管理局 1 ${number} 职责不符`);
  assert.match(page, `href="/tickets/${number}"`);
});

test('the reliability page tells foretold and actual shares and the calibration error', async () => {
  const home = await testApp();
  await threeProposals(home);
  const cookie = await home.signIn('guanli');
  const words = wordsOf(await (await home.request('/quality/reliability', { cookie })).text());
  assert.match(words, '期望校准误差 9.0%');
  assert.match(words, '第 1 组 3 75.7% 2 66.7%');
});

test('everybody sees the own city only, and who neither dispatches nor supervises nothing', async () => {
  const home = await testApp();
  await dispatchElsewhere(home);
  const cookie = await home.signIn('duban');
  assert.match(await (await home.request('/quality', { cookie })).text(), '这段时间还没有派单。');
  for (const login of ['chengguan', 'zuoxi'])
    assert.is((await home.request('/quality', { cookie: await home.signIn(login) })).status, 403, login);
  assert.is((await home.request('/quality')).status, 303);
  assert.is((await home.request('/quality/units.csv')).status, 303);
});

/** A stall at Yichang, dispatched there by the system. */
const dispatchElsewhere = (home: TestApp): Promise<Ticket> =>
  file(
    {
      installation: {
        ...home.installation,
        automaticDispatch: true,
        route: () => stallRouting(0.99, 'dispatch'),
      },
    },
    { city: '420500' },
  );

test('the tables can be taken along as CSV with the same figures', async () => {
  const home = await testApp();
  const { number } = await threeProposals(home);
  const cookie = await home.signIn('duban');
  const read = async (path: string): Promise<string> => {
    const answer = await home.request(path, { cookie });
    assert.match(answer.headers.get('content-type') ?? '', 'text/csv');
    assert.match(answer.headers.get('content-disposition') ?? '', 'attachment');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.equal([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'spreadsheet programs need the mark');
    return new TextDecoder().decode(bytes);
  };
  assert.match(await read('/quality/spans.csv?period=4w'), '2026-11-23,3,2,66.7%,1,0\r\n');
  assert.match(
    await read('/quality/units.csv'),
    '单位,代码,首推件数,成立,成立率,改派,退单\r\n十堰市茅箭区城市管理执法局,urban-management@420302,3,2,66.7%,1,0\r\n',
  );
  assert.match(await read('/quality/corrections.csv'), `十堰市公安局交通管理局,1,${number} 职责不符\r\n`);
  assert.match(await read('/quality/reliability.csv'), '第 1 组,3,75.7%,2,66.7%');
  assert.match(await read('/quality/decisions.csv'), '把握足，可自行派单');
  for (const table of ['matters', 'functions', 'models']) await read(`/quality/${table}.csv`);
});

test('learned models: none yet, then each with its figures beside those of the live one', async () => {
  const home = await testApp();
  const cookie = await home.signIn('guanli');
  assert.match(await (await home.request('/quality/models', { cookie })).text(), '还没有学习过模型。');
  const held = {
    rows: 200,
    labels: 40,
    top1: 0.86,
    top3: 0.95,
    macroF1: 0.8,
    ece: 0.03,
    coverageAt95: 0.6,
    coverageAt90: 0.75,
  };
  const { store } = home.installation;
  const { learnedModel } = store.schema;
  const row = {
    file: 'model-1.json',
    madeAt: new Date(home.clock.now),
    madeBy: '赵文博',
    edition: '2026.1',
    rows: 1200,
    labels: 45,
    state: 'refused',
    figures: { candidate: held, live: { ...held, top1: 0.88 } },
    reason: '首选正确率低于在用模型。',
  };
  await store.atomically([{ write: (database) => database.insert(learnedModel).values(row) }]);
  const words = wordsOf(await (await home.request('/quality/models', { cookie })).text());
  assert.match(words, '第 1 次学习 未采用');
  assert.match(words, '由谁 赵文博 学习的工单 1200 件，45 个职能');
  assert.match(words, '说明 首选正确率低于在用模型。');
  assert.match(words, '首选正确 86.0% 88.0%');
  assert.match(await (await home.request('/quality/models.csv', { cookie })).text(), '未采用,首选正确率低于在用模型。');
});

test('the rail of dispatchers, supervisors and administrators leads there', async () => {
  const home = await testApp();
  for (const login of ['paidan', 'duban', 'guanli']) {
    const page = await (await home.request('/quality/units', { cookie: await home.signIn(login) })).text();
    assert.match(page, /<a class="rail-link" href="\/quality" aria-current="page">/, login);
  }
});

test.run();
