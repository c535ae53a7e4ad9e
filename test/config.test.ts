import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigFault, readConfig } from '../src/config.ts';

const faultsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readConfig(variables);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
  return [];
};

test('without any setting it is a demonstration of the whole province on this machine alone', () => {
  const { production, port, host, division, automaticDispatch } = readConfig({});
  assert.equal(
    { production, port, host, division, automaticDispatch },
    {
      production: false,
      port: 12_345,
      host: 'localhost',
      division: '420000',
      automaticDispatch: false,
    },
  );
});

test('production without a secret, or with a weak one, does not start and says what to set', () => {
  const [missing] = faultsOf({ NODE_ENV: 'production' });
  assert.match(missing ?? '', 'GUIKOU_SECRET');
  assert.match(missing ?? '', 'openssl rand -hex 32');
  for (const weak of ['short', 'a'.repeat(64), 'demonstration-secret-not-for-production'])
    assert.match(faultsOf({ NODE_ENV: 'production', GUIKOU_SECRET: weak })[0] ?? '', '太弱', weak);
  assert.equal(faultsOf({ NODE_ENV: 'production', GUIKOU_SECRET: '9f8e7d6c5b4a39281706f5e4d3c2b1a0' }), []);
});

test('all faults are said at once', () => {
  const faults = faultsOf({
    NODE_ENV: 'production',
    PORT: 'many',
    GUIKOU_DIVISION: '110000',
    GUIKOU_AUTO_DISPATCH: 'yes',
  });
  assert.is(faults.length, 4);
  assert.match(faults.join('\n'), /PORT[\s\S]*GUIKOU_DIVISION[\s\S]*GUIKOU_AUTO_DISPATCH[\s\S]*GUIKOU_SECRET/);
});

test('a mail server comes with a sender, and neither with a slip of the pen', () => {
  const right = {
    GUIKOU_SMTP_URL: 'smtps://12345:word@mail.sy.example.cn:465',
    GUIKOU_MAIL_FROM: '12345@sy.example.cn',
  };
  assert.equal(readConfig(right).mail, { url: right.GUIKOU_SMTP_URL, from: right.GUIKOU_MAIL_FROM });
  assert.is(readConfig({}).mail, null);
  assert.match(faultsOf({ GUIKOU_SMTP_URL: right.GUIKOU_SMTP_URL })[0] ?? '', 'GUIKOU_MAIL_FROM');
  assert.match(faultsOf({ GUIKOU_MAIL_FROM: right.GUIKOU_MAIL_FROM })[0] ?? '', 'GUIKOU_SMTP_URL');
  assert.match(faultsOf({ ...right, GUIKOU_SMTP_URL: 'mail.sy.example.cn' })[0] ?? '', '须是邮件服务器地址');
  assert.match(faultsOf({ ...right, GUIKOU_MAIL_FROM: '热线' })[0] ?? '', '须是发件邮箱地址');
});

test.run();
