import sharp from 'sharp';
import type { Attachment } from '../domain/appeal/appeal.ts';
import { isRefusal } from '../domain/refusal.ts';
import { acceptUpload } from '../store/uploads.ts';

export const pictureNames = ['stalls', 'clear-pavement', 'pothole', 'mended-road', 'dark-lamp', 'rubbish'] as const;
export type PictureName = (typeof pictureNames)[number];

const street =
  '<rect width="480" height="320" fill="#cfd8dc"/><rect y="60" width="480" height="90" fill="#b0a89c"/>' +
  '<rect y="150" width="480" height="60" fill="#dcd6cb"/><rect y="210" width="480" height="110" fill="#5f6368"/>' +
  '<path d="M0 265H480" stroke="#f1f1f1" stroke-width="6" stroke-dasharray="40 28"/>';
const stall = (x: number, colour: string): string =>
  `<rect x="${x}" y="135" width="70" height="55" fill="#8d6e63"/><path d="M${x - 10} 135l18-32h54l18 32z" fill="${colour}"/>`;
const lamp =
  '<rect x="228" y="40" width="10" height="180" fill="#424242"/><path d="M233 44h70v12h-70z" fill="#424242"/>';

const scenes: Record<PictureName, { name: string; drawing: string }> = {
  stalls: {
    name: '人行道摊位.png',
    drawing: `${street}${stall(40, '#c62828')}${stall(150, '#1565c0')}${stall(270, '#ef6c00')}${stall(380, '#2e7d32')}`,
  },
  'clear-pavement': {
    name: '清理后的人行道.png',
    drawing: `${street}<path d="M0 150H480" stroke="#e0b400" stroke-width="8"/>`,
  },
  pothole: {
    name: '路面坑洞.png',
    drawing: `${street}<ellipse cx="240" cy="262" rx="90" ry="30" fill="#2b2d30"/><ellipse cx="250" cy="268" rx="60" ry="16" fill="#6d7f86"/>`,
  },
  'mended-road': {
    name: '修补后的路面.png',
    drawing: `${street}<rect x="140" y="232" width="200" height="62" fill="#3c4043"/>`,
  },
  'dark-lamp': {
    name: '不亮的路灯.png',
    drawing: `<rect width="480" height="320" fill="#1a2230"/><rect y="220" width="480" height="100" fill="#11161f"/>${lamp}`,
  },
  rubbish: {
    name: '垃圾堆放点.png',
    drawing: `${street}<path d="M120 210q30-90 90-60 40-60 100 0 60-10 60 60z" fill="#6b5b4b"/><rect x="60" y="140" width="50" height="70" fill="#2e7d32"/>`,
  },
};

/** Draws a small scene and takes it in as any uploaded picture. */
export const drawPicture = async (folder: string, picture: PictureName): Promise<Attachment> => {
  const { name, drawing } = scenes[picture];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320">${drawing}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
  const taken = await acceptUpload(folder, new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
  if (isRefusal(taken)) throw new Error(taken.sentence);
  return taken;
};
