/** Traditional characters that turn up in hotline notes and letters, each followed by its simplified form. */
const pairs =
  '電电車车門门開开關关區区縣县鄉乡鎮镇號号樓楼層层戶户業业園园場场廠厂學学醫医藥药師师費费錢钱賬账貸贷銀银稅税險险補补貼贴發发證证書书辦办請请問问題题報报警警舉举訴诉擾扰噪噪聲声響响環环汙污臭臭氣气煙烟塵尘勞劳動动資资欠欠薪薪結结婚婚殘残優优撫抚養养軍军農农村村糧粮種种魚鱼豬猪雞鸡鳥鸟樹树綠绿廣广牆墙違违建建築筑裝装修修線线網网話话機机運运輸输駕驾駛驶導导遊游館馆體体育育訓训練练兒儿幼幼國国產产質质量量價价貨货單单據据專专賣卖買买購购員员務务處处長长會会議议區区經经濟济監监督督協协調调護护衛卫館馆飯饭餐餐飲饮食食鋪铺歲岁這这個个們们來来對对時时間间現现為为與与過过還还後后沒没說说讓让給给點点幾几萬万億亿漲涨壓压斷断換换損损壞坏滿满緊紧傷伤亡亡爺爷媽妈孫孙親亲鄰邻裡里邊边東东灣湾漢汉陽阳陸陆龍龙黃黄';

const simplified = new Map<number, number>();
for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));

/** Text made comparable, with the way back: `back[i]` is the UTF-16 offset in the original of normalised unit i. */
export type Normalised = { text: string; back: Int32Array };

const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x200b && unit <= 0x200f);

const compare = (unit: number): number => {
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (half >= 0x41 && half <= 0x5a) return half + 32;
  return half < 0x80 ? half : (simplified.get(half) ?? half);
};

/** Full width to half width, capital to small letters, traditional to simplified, no blanks except that a line feed stays a boundary. */
export const normalise = (original: string): Normalised => {
  const units = new Uint16Array(original.length);
  const back = new Int32Array(original.length + 1);
  let length = 0;
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if (unit !== 0x0a && isBlank(unit)) continue;
    units[length] = compare(unit);
    back[length++] = at;
  }
  back[length] = original.length;
  let text = '';
  for (let from = 0; from < length; from += 8192) {
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + 8192)));
  }
  return { text, back: back.subarray(0, length + 1) };
};

/** The original offsets of a normalised stretch. The end is one past the last original unit of the stretch, so that blanks behind it stay outside. */
export const originalSpan = (normalised: Normalised, start: number, end: number): { start: number; end: number } => ({
  start: normalised.back[start] ?? 0,
  end: (normalised.back[end - 1] ?? 0) + 1,
});
