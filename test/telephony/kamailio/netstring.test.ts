import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BrokenFrame, encodeNetstring, netstringReader } from '../../../src/telephony/kamailio/netstring.ts';

test('a message is its length in bytes, a colon, itself and a comma', () => {
  assert.is(encodeNetstring('归口').toString('utf8'), '6:归口,');
  assert.is(encodeNetstring('').toString('utf8'), '0:,');
});

test('frames come whole however they were split or joined on the way', () => {
  const texts = ['{"event":"inbound"}', '', '十堰市 12345,', 'a:b,'];
  const bytes = Buffer.concat(texts.map(encodeNetstring));
  for (let size = 1; size <= bytes.length; size += 1) {
    const read = netstringReader();
    const got: string[] = [];
    for (let from = 0; from < bytes.length; from += size) got.push(...read(bytes.subarray(from, from + size)));
    assert.equal(got, texts, `pieces of ${size} bytes`);
  }
});

test('what is no frame is said to be none instead of being waited for', () => {
  for (const bytes of ['GET / HTTP/1.1', ':abc,', '3:abcd', '99999999:', '2000000:a'])
    assert.throws(
      () => netstringReader()(Buffer.from(bytes)),
      (fault: unknown) => fault instanceof BrokenFrame,
      bytes,
    );
});

test.run();
