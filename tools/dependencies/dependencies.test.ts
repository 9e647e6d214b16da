import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { readAdvisories } from './advisories.ts';
import { loosePins } from './pins.ts';

test('a version that is asked for loosely is told', () => {
  const dependencies = {
    a: '1.2.3',
    b: '^1.2.3',
    c: '1.x',
    d: 'latest',
    e: '2.0.0-rc.1',
    f: 'git+https://e.example/f',
  };
  deepEqual(loosePins({ dependencies, devDependencies: { g: '>=1.0.0' } }), [
    'b: ^1.2.3',
    'c: 1.x',
    'd: latest',
    'f: git+https://e.example/f',
    'g: >=1.0.0',
  ]);
});

test('what a registry knows of is told from moderate on', () => {
  const printed = JSON.stringify({
    vulnerabilities: { small: { severity: 'low' }, bad: { severity: 'high', range: '<2.0.0' } },
  });
  deepEqual(readAdvisories(printed), { kind: 'known', found: ['bad <2.0.0: high'] });
  deepEqual(readAdvisories('{"vulnerabilities":{}}'), { kind: 'known', found: [] });
});

test('a registry that does not answer is skipped with its reason, and never taken for all well', () => {
  equal(readAdvisories('{"message":"405 Method Not Allowed"}').kind, 'skipped');
  equal(readAdvisories('{"error":{"summary":"getaddrinfo ENOTFOUND"}}').kind, 'skipped');
  equal(readAdvisories('').kind, 'skipped');
});
