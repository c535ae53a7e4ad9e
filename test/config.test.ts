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

test.run();
