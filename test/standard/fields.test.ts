import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fieldsOf } from '../../src/domain/fields/field.ts';
import { StandardFault } from '../../src/standard/faults.ts';
import { readFieldSets } from '../../src/standard/fields.ts';
import { readStandardText } from '../../src/standard/text.ts';
import { root } from '../support/root.ts';

const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guikou-fields-'));
  writeFileSync(join(folder, 'fields.yaml'), text);
  return folder;
};

test('the shipped fields name only matters and branches of the catalogue', () => {
  const { fields = [], matters } = readStandardText(join(root, 'routing-rules'));
  const branches = new Set(fields.flatMap((set) => set.matters));
  const unknown = [...branches].filter((branch) => !matters.some(({ code }) => code.startsWith(branch)));
  assert.equal(unknown, []);
  assert.equal(
    fieldsOf(fields, '040201').map(({ id, need }) => `${id} ${need}`),
    ['plate required', 'order-number optional', 'happened-on optional', 'amount optional'],
  );
});

test('all faults of the file are told at once, with their lines', () => {
  const folder = folderWith(`sets:
  - matters: ["4"]
    fields:
      - { id: plate, name: 车牌, need: must }
  - matters: ["0402"]
    fields:
      - { id: kind, name: 类别, kind: choice, need: optional, choices: [甲] }
      - { id: kind, name: 类别, need: optional, unit: 元 }
`);
  try {
    readFieldSets(folder);
    assert.unreachable();
  } catch (fault) {
    assert.ok(fault instanceof StandardFault);
    const said = fault.faults.join('\n');
    assert.match(said, /第 2 行.*写法不合规定/u);
    assert.match(said, /第 4 行.*required、optional/u);
  }
});

test('choices, units and twice the same field are looked at', () => {
  const folder = folderWith(`sets:
  - matters: ["0402"]
    fields:
      - { id: kind, name: 类别, kind: choice, need: optional, choices: [甲] }
      - { id: kind, name: 类别, need: optional, unit: 元 }
`);
  assert.throws(
    () => readFieldSets(folder),
    (fault: Error) => /至少要有两个/u.test(fault.message) && /只有数字类要素可以有单位/u.test(fault.message),
  );
});

test('a standard without the file asks for nothing', () => {
  assert.equal(readFieldSets(mkdtempSync(join(tmpdir(), 'guikou-fields-'))), []);
});

test.run();
