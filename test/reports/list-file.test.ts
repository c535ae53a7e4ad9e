import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readCsvLines, writeCsv } from '../../src/reports/csv.ts';
import { type ListFile, readListFile } from '../../src/reports/list-file.ts';
import { neutral, unneutral } from '../../src/reports/neutral.ts';
import { streamXlsx } from '../../src/reports/xlsx.ts';

const columns = ['单位名称', '电话'];
const sheetOf = (rows: string[][]): Promise<Buffer> =>
  buffer(streamXlsx({ name: '名录', columns: columns.map((title) => ({ title, width: 20 })), rows }));
const read = async (bytes: Buffer): Promise<ListFile> => {
  const list = await readListFile(bytes);
  if (isRefusal(list)) throw new Error(list.sentence);
  return list;
};
const refusal = async (bytes: Buffer): Promise<string> => {
  const list = await readListFile(bytes);
  return isRefusal(list) ? list.sentence : 'read';
};

test('no cell is a formula for a spreadsheet, and reading gives back what was written', () => {
  for (const text of ['=1+1', '+86719', '-1', '@SUM(A1)', '\t=1', '＝1+1', "'=1"]) {
    assert.is(neutral(text)[0], "'", text);
    assert.is(unneutral(neutral(text)), text);
  }
  for (const text of ['', '茅箭区', "'茅箭'", '0719-868', '1=1']) assert.is(neutral(text), text);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."='+-@a局＝\t ") }), (text) => {
      assert.is(unneutral(neutral(text)), text);
    }),
  );
});

test('CSV carries the mark for Chinese spreadsheets, and any text comes back from it', () => {
  assert.ok(writeCsv(columns, []).startsWith('\ufeff单位名称,电话\r\n'));
  assert.match(writeCsv(columns, [['=HYPERLINK("http://a")', '']]), '"\'=HYPERLINK(""http://a"")",');
  const cell = fc.string({ unit: fc.constantFrom(...'局,"\n\r =\'a；𬭚') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      const lines = readCsvLines(writeCsv(columns, rows));
      const kept = rows.filter((row) => row.some((each) => neutral(each).trim() !== ''));
      assert.equal(
        lines.slice(1).map(({ cells }) => cells.map(unneutral)),
        kept.map((row) => [...row]),
      );
    }),
  );
});

test('lines are numbered as an editor numbers them, across quoted line breaks', () => {
  const lines = readCsvLines('a,b\r\n"1\n2",x\r\n\r\ny,z');
  assert.equal(
    lines.map(({ line, cells }) => [line, cells]),
    [
      [1, ['a', 'b']],
      [2, ['1\n2', 'x']],
      [5, ['y', 'z']],
    ],
  );
});

test('CSV is read in UTF-8, in UTF-16 and as Chinese spreadsheets save it', async () => {
  const text = '单位名称,电话\r\n茅箭区财政局,0719-1\r\n';
  const gb = Buffer.from('b5a5cebbc3fbb3c62cb5e7bbb00d0ac3a9bcfdc7f8b2c6d5febed62c303731392d310d0a', 'hex');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le'), gb]) {
    const { columns: heads, lines } = await read(bytes);
    assert.equal(heads, columns);
    assert.equal(lines, [{ line: 2, cells: ['茅箭区财政局', '0719-1'] }]);
  }
});

test('a long workbook comes back character by character', async () => {
  const rows = Array.from({ length: 4_000 }, (_, index) => [`鹤峰县运管所第${index}中队𬭚`, `+86-${index}`]);
  const { lines } = await read(await sheetOf(rows));
  assert.equal(
    lines.map(({ cells }) => cells),
    rows,
  );
  assert.is(lines.at(-1)?.line, 4_001);
});

test('a workbook with formulas is refused with the line; days and numbers are read as text', async () => {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('名录');
  sheet.addRow(columns);
  sheet.addRow(['茅箭区财政局', 7198681234]);
  sheet.addRow(['最后一日', new Date(Date.UTC(2026, 11, 31))]);
  const plain = Buffer.from(await book.xlsx.writeBuffer());
  assert.equal(
    (await read(plain)).lines.map(({ cells }) => cells[1]),
    ['7198681234', '2026-12-31'],
  );
  sheet.addRow([{ formula: 'A1&B1', result: 'x' }, '']);
  assert.match(await refusal(Buffer.from(await book.xlsx.writeBuffer())), '第 4 行有公式');
});

test('what is no list is refused by its content, whatever it is called', async () => {
  assert.match(await refusal(Buffer.alloc(0)), '不能是空的');
  assert.match(await refusal(Buffer.alloc(9 * 1024 * 1024, 'a')), '超过 8 MB');
  assert.match(await refusal(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), '只能导入 CSV 或 xlsx');
  assert.match(await refusal(Buffer.from([0x41, 0, 0x42])), '只能导入 CSV 或 xlsx');
  assert.match(await refusal(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1_200, '0'), 'hex')), 'xls');
  assert.match(await refusal(Buffer.from('504b030414000000', 'hex')), /不能读取|打不开|只能导入/);
  assert.match(await refusal(Buffer.from('a\r\n'.repeat(20_002))), '最多导入 20000 行');
});

test.run();
