import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../support/app.ts';

const { installation } = await testApp();
const codes = (words: string, near: string | null, most = 2) =>
  installation.directory.search(words, most, near).map(({ code }) => code);

test('what a body does finds it at the place, then in its city, then elsewhere', () => {
  assert.equal(codes('城管', '420302'), ['urban-management@420302', 'urban-management@420300']);
  assert.equal(codes('自来水', '420302', 1), ['water-supply@420300']);
  assert.equal(codes('自来水', '420100', 1), ['water-supply@420100']);
});

test('a name with its place finds that body from anywhere', () => {
  assert.equal(codes('武汉自来水', '420302', 1), ['water-supply@420100']);
  assert.equal(codes('中南路', '420302', 1), ['street@420106011']);
});

test('initials of what a body does find it as the words do', () => {
  assert.equal(codes('zls', '420302', 1), ['water-supply@420300']);
});

test('what nobody is called finds nobody', () => {
  assert.equal(codes('路灯杂耍团', '420302'), []);
  assert.equal(codes('   ', '420302'), []);
});

test.run();
