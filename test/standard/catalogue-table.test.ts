import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readCsvLines } from '../../src/reports/csv.ts';
import { catalogueSkeleton, clauseOf } from '../../src/standard/catalogue-skeleton.ts';
import { readCatalogueTable } from '../../src/standard/catalogue-table.ts';
import { faultsOfFile } from '../../src/standard/check-file.ts';
import { sayFault } from '../../src/standard/faults.ts';

const heading = 'node_id,level_1_code,level_1_name,level_2_code,level_2_name,level_3_code,level_3_name,remark';
const read = (...rows: string[]) => readCatalogueTable('t.csv', readCsvLines([heading, ...rows].join('\r\n')));

test('quoted fields of a table may hold commas, quotes and line breaks', () => {
  assert.equal(readCsvLines('\ufeffa,b\r\n"x, ""y""","1\n2"\n\n3,\n'), [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['x, "y"', '1\n2'] },
    { line: 5, cells: ['3', ''] },
  ]);
});

test('matters are read with field, group and remark', () => {
  assert.equal(read('n1,01,城市管理,0101,市容,010101,流动摊贩,"占道经营, 影响通行"'), {
    matters: [
      {
        field: { code: '01', name: '城市管理' },
        group: { code: '0101', name: '市容' },
        code: '010101',
        name: '流动摊贩',
        remark: '占道经营, 影响通行',
      },
    ],
    faults: [],
  });
});

test('codes that are no codes, not one within the other, or used twice are told with their lines', () => {
  const { faults } = read(
    'n1,1,城市管理,0101,市容,010101,甲,',
    'n2,01,城市管理,0201,市容,020101,乙,',
    'n3,01,城市管理,0101,市容,010101,丙,',
    'n4,01,城市管理,0101,市容,010101,丁,',
    'n5,01,城市管理,0101,市容,010102,,',
    'n6,01',
  );
  assert.equal(faults.map(sayFault), [
    't.csv · 第 2 行 · 代码须是 2、4、6 位数字，现为 1、0101、010101',
    't.csv · 第 3 行 · 代码 01、0201、020101 不是逐级的',
    't.csv · 第 5 行 · 事项代码 010101 用了不止一次',
    't.csv · 第 6 行 · 名称不能为空',
    't.csv · 第 7 行 · 这一行有 2 个字段，应为 8 个',
  ]);
  assert.equal(readCatalogueTable('t.csv', readCsvLines('code,name\n')).faults.map(sayFault), [
    't.csv · 第 1 行 · 表头缺少 level_1_code、level_1_name、level_2_code、level_2_name、level_3_code、level_3_name 列',
  ]);
});

test('the skeleton has a file for each field that the reader takes, with clauses and marked guesses', () => {
  const lead = { function: 'urban-management', name: '城市管理执法', probability: 0.873 };
  const { matters } = read(
    'n1,01,城市管理,0101,市容,010101,流动摊贩: 占道,',
    'n2,01,城市管理,0102,环卫,010203,垃圾清运,',
    'n3,12,Energy #1,1201,供电,120110,停电,',
  );
  const files = catalogueSkeleton(matters.map((matter) => ({ ...matter, lead })));
  assert.equal(
    files.map(({ path }) => path),
    ['catalogue/01-chengshiguanli.yaml', 'catalogue/12-field.yaml'],
  );
  for (const { path, content } of files) assert.equal(faultsOfFile(path, content), []);
  const [first] = files;
  for (const words of [
    'clause: "1.2.3"',
    'lead: urban-management # 推定，待确认：城市管理执法，把握 0.87',
    'level: county',
  ])
    assert.match(first?.content ?? '', words);
  assert.is(clauseOf('120110'), '12.1.10');
});

test.run();
