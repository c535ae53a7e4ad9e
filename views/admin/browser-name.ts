type Mark = readonly [pattern: RegExp, name: string];

/** The first that fits counts: browsers made from another one name that one too. */
const browsers: readonly Mark[] = [
  [/MicroMessenger\/(\d+)/u, '微信'],
  [/(?:QQBrowser|MQQBrowser)\/(\d+)/u, 'QQ 浏览器'],
  [/(?:Edg|EdgA|EdgiOS|Edge)\/(\d+)/u, 'Edge'],
  [/(?:Firefox|FxiOS)\/(\d+)/u, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/u, 'Chrome'],
  [/Version\/(\d+)\S* (?:Mobile\/\S+ )?Safari/u, 'Safari'],
];

const systems: readonly Mark[] = [
  [/iPhone|iPad/u, 'iOS'],
  [/HarmonyOS|OpenHarmony/u, '鸿蒙'],
  [/Android/u, '安卓'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux|X11/u, 'Linux'],
];

/** The browser of a session in words, such as “Chrome 131，Windows”, from what it calls itself; 其他程序 where that says nothing known. */
export const browserName = (agent: string): string => {
  if (agent === '') return '未说明';
  const found = browsers.find(([pattern]) => pattern.test(agent));
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = found && [found[1], found[0].exec(agent)?.[1]].join(' ');
  return [browser ?? '其他程序', system].filter(Boolean).join('，');
};
