import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../src/domain/refusal.ts';
import { acceptUpload, readThumbnail, readUpload } from '../../src/store/uploads.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('uploads');
const fileOf = (bytes: Uint8Array | string, name: string): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

const refusalOf = async (file: File): Promise<string> => {
  const outcome = await acceptUpload(folder, file);
  if (!isRefusal(outcome)) throw new Error('accepted');
  return outcome.sentence;
};

test('where a picture was taken is gone when it is stored, and it stands upright', async () => {
  const original = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888888' } })
    .withExif({ IFD3: { GPSLatitude: '32/1 38/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'phone' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok((await sharp(original).metadata()).exif, 'the original says where it was taken');
  const taken = await acceptUpload(folder, fileOf(original, '现场.jpg'));
  if (isRefusal(taken)) throw new Error(taken.sentence);
  const { exif, xmp, width, height } = await sharp(await readUpload(folder, taken.sha256)).metadata();
  assert.equal({ exif, xmp, width, height }, { exif: undefined, xmp: undefined, width: 40, height: 60 });
});

test('a file is judged by its content and not by its name', async () => {
  assert.match(await refusalOf(fileOf('<html><script>alert(1)</script></html>', '照片.jpg')), '不是可接受的文件');
  assert.match(
    await refusalOf(fileOf(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), '材料.pdf')),
    '不是可接受的文件',
  );
});

test('a broken picture is refused with its name, and one of more than ten megabytes too', async () => {
  const whole = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  assert.match(await refusalOf(fileOf(whole.subarray(0, 60), '坏图.png')), '“坏图.png”打不开');
  assert.match(await refusalOf(fileOf(new Uint8Array(10 * 1024 * 1024 + 1), '大图.png')), '超过 10 MB');
});

test('a PDF is taken as it is, under a name without folders', async () => {
  const taken = await acceptUpload(
    folder,
    fileOf('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF', '../../etc/合同.pdf'),
  );
  if (isRefusal(taken)) throw new Error(taken.sentence);
  assert.is(taken.mediaType, 'application/pdf');
  assert.is(taken.name, '....etc合同.pdf');
});

test('a list shows a picture small', async () => {
  const bytes = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#99aa88' } })
    .png()
    .toBuffer();
  const taken = await acceptUpload(folder, fileOf(bytes, '全景.png'));
  if (isRefusal(taken)) throw new Error(taken.sentence);
  const { width, format } = await sharp(await readThumbnail(folder, taken.sha256)).metadata();
  assert.equal({ width, format }, { width: 320, format: 'webp' });
});

test.run();
