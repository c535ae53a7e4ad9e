/** Stand-ins for the page's colours: echarts must be given real ones, and the page's themes decide them later. */
export const tones = {
  ink: '#010101',
  paper: '#010102',
  line: '#010103',
  lineStrong: '#010104',
  action: '#010105',
  sunken: '#010106',
} as const;

const tokens: Record<string, string> = {
  [tones.ink]: '--ink',
  [tones.paper]: '--paper',
  [tones.line]: '--line',
  [tones.lineStrong]: '--line-strong',
  [tones.action]: '--action',
  [tones.sunken]: '--sunken',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `style="font-size:12px;font-family:inherit"` as attributes of their own, which a strict content policy lets pass. */
const asAttributes = (style: string): string =>
  style
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      return [` ${declaration.slice(0, colon).trim()}="${declaration.slice(colon + 1).trim()}"`];
    })
    .join('');

/**
 * A drawn SVG made fit for the page: without inline style, hover rules and the drawer's own marks, its colours those of
 * the tokens, and named by `label` for those who hear the page.
 */
export const paint = (svg: string, label: string): string =>
  svg
    .replaceAll(/<style[\s\S]*?<\/style>/gu, '')
    .replaceAll(/ (?:class|ecmeta_[a-z_]+|xmlns:xlink|baseProfile|version)="[^"]*"/gu, '')
    .replaceAll(/ style="([^"]*)"/gu, (_found, style: string) => asAttributes(style))
    .replaceAll(/(fill|stroke)="(#0101[0-9a-f]{2})"/gu, (found, name: string, colour: string) =>
      tokens[colour] === undefined ? found : `${name}="var(${tokens[colour]})"`,
    )
    .replaceAll(/\s*\n\s*/gu, '')
    .replace('<svg ', `<svg class="chart-picture" role="img" aria-label="${escaped(label)}" `);
