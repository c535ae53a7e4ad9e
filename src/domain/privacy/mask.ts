/** 13812345678 → 138****5678; shorter numbers keep the last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** 王建国 → 王**; an empty name stays empty. */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name];
  return first === undefined ? '' : `${first}${'*'.repeat(Math.max(1, rest.length))}`;
};

/** Keeps the road and drops house, building and room: 人民南路12号3栋502室 → 人民南路****. */
export const maskAddress = (address: string): string => {
  const cut = address.search(/[0-9０-９一二三四五六七八九十]+\s*(号|栋|幢|单元|室|组|楼)/u);
  return cut >= 0 ? `${address.slice(0, cut)}****` : address;
};
