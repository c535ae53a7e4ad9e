import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';
import { temporaryFolder } from './temporary-folder.ts';

const catalogue = `field: { code: "02", name: 城市管理 }
groups:
  - code: "0201"
    name: 市容秩序
    matters:
      - { code: "020101", name: 店外经营, clause: "2.1.1", lead: urban-management, assist: [street], level: county, basis: 市容管理职责 }
      - { code: "020104", name: 占道经营, clause: "2.1.4", lead: urban-management, assist: [street], level: county, basis: 市容管理职责 }
  - code: "0202"
    name: 供水
    matters:
      - { code: "020201", name: 停水, clause: "2.2.1", lead: water-supply, assist: [], level: county, basis: 供水服务职责 }
`;

const rules = `field: "02"
rules:
  - id: "020101-1"
    matter: "020101"
    words: [出店经营, 货摆到, 占道堆放]
    examples: [店铺把货摆到人行道上, 五金店门口占道堆放钢管]
    counterExamples:
      - { text: 小区停水两天, lead: water-supply }
  - id: "020104-1"
    matter: "020104"
    words: [占道摆摊, 流动摊贩, 占道经营]
    examples: [路口有人占道摆摊卖菜, 流动摊贩占道经营]
  - id: "020201-1"
    matter: "020201"
    words: [停水, 没水]
    examples: [小区停水一天了, 家里没水用]
`;

const written: Record<string, string> = {
  'catalogue/02-urban-management.yaml': catalogue,
  'rules/02-urban-management.yaml': rules,
  'redirects.yaml': 'redirects: []\n',
  'jurisdiction/overrides.yaml': 'overrides: []\n',
  'vocabulary/bodies.yaml': 'bodies:\n  - { function: urban-management, words: [城管] }\n',
  'vocabulary/calls.yaml': 'calls: []\n',
};

const taken = [
  'README.md',
  'edition.yaml',
  'functions.tsv',
  'deadlines.yaml',
  'seats.yaml',
  'kinds.yaml',
  'urgencies.yaml',
  'jurisdiction/zones.yaml',
  'jurisdiction/aliases.csv',
  'jurisdiction/landmarks.csv',
  'vocabulary/noise.yaml',
];

/**
 * A checkout with a standard of three matters, learned from in a moment, and everything else as it is: for tests that
 * make editions and so learn many times.
 */
export const smallRoot = (): string => {
  const folder = temporaryFolder('small-root');
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(written)) write(`routing-rules/${path}`, content);
  for (const path of taken) cpSync(join(root, 'routing-rules', path), join(folder, 'routing-rules', path));
  mkdirSync(join(folder, 'data'));
  for (const part of ['calendars', 'divisions', 'units', 'migrations'])
    symlinkSync(join(root, 'data', part), join(folder, 'data', part));
  symlinkSync(join(root, 'src'), join(folder, 'src'));
  return folder;
};
