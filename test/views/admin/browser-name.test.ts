import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { browserName } from '../../../views/admin/browser-name.ts';

test('sessions name the browser as people know it', () => {
  const kit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  assert.equal(
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${kit} Chrome/131.0.0.0 Safari/537.36`,
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${kit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'curl/8.5.0',
      '',
    ].map(browserName),
    ['Chrome 131，Windows', 'Edge 131，Windows', 'Safari 18，iOS', '其他程序', '未说明'],
  );
});

test.run();
