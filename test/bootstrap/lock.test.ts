import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

interface Entry {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);

test('the lock file names the parts for every platform, else npm ci refuses it on all of them', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    ),
  );
  assert.equal(missing, []);
});

test('the lock file names no registry, so that every office may install from its own mirror', () => {
  assert.equal(
    Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined),
    [],
  );
});

test.run();
