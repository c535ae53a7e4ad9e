/** One source file with what it imports: paths within the repository ('src/domain/instant.ts') or package names. */
export interface SourceFile {
  file: string;
  imports: { of: string; typeOnly: boolean }[];
}

const shell = ['commands', 'store', 'standard', 'reports', 'domain', 'views'];

/** The direction of the imports: each layer with those it may know. Whoever adds a layer adds a line. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  store: ['domain'],
  standard: ['domain'],
  commands: ['domain', 'store', 'standard'],
  reports: ['domain', 'store'],
  views: ['domain'],
  http: shell,
  jobs: shell,
  telephony: shell,
  exchange: shell,
  cli: [...shell, 'composition', 'telephony'],
  client: [],
  bootstrap: [],
  composition: [...shell, 'http', 'jobs', 'telephony', 'exchange'],
};

/** Types a layer may know though it may not run their code. */
const mayKnowTypesOf: Record<string, readonly string[]> = {
  client: ['domain'],
  http: ['composition'],
  jobs: ['composition'],
  telephony: ['composition'],
  exchange: ['composition'],
};

/** Layers that may use only some packages; all others are free in their choice. */
const packages: Record<string, RegExp> = { domain: /^$/, views: /^hono(\/|$)/, client: /^(?!node:)/ };

/** The layer of a path in the repository, or undefined for a package. The files directly in src/ compose the rest. */
function layerOf(path: string): string | undefined {
  if (path.startsWith('views/')) return 'views';
  if (!path.startsWith('src/')) return undefined;
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? 'composition' : folder;
}

/** Every import against the direction of the layers, as a sentence; none when all is well. */
export function misdirected(sources: SourceFile[]): string[] {
  const faults: string[] = [];
  for (const { file, imports } of sources) {
    const from = layerOf(file) ?? '';
    const allowed = mayImport[from];
    if (!allowed) faults.push(`${file}: the layer ${from} is not in the table`);
    for (const { of, typeOnly } of imports) {
      const to = layerOf(of);
      const free = packages[from];
      const reached =
        to === from || allowed?.includes(to ?? '') || (typeOnly && mayKnowTypesOf[from]?.includes(to ?? ''));
      if (to === undefined && free && !free.test(of)) faults.push(`${file} imports ${of}: not in ${from}`);
      if (of === 'src/main.ts' || (to !== undefined && allowed && !reached)) faults.push(`${file} imports ${of}`);
    }
  }
  return faults;
}

/** Things that make the same call answer differently tomorrow, or on a server in another time zone. */
const impure: [RegExp, string][] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date()'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bprocess\b/, 'process'],
  [/\b(performance|crypto|fetch|setTimeout|setInterval|console)\s*[.(]/, 'the outside world'],
  [/\.get(FullYear|Month|Date|Day|Hours|Minutes)\(\)/, "the server's time zone"],
];

/** Source code without its comments and without what its string literals say. */
export function bareCode(source: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g;
  return source.replaceAll(token, (found) => (found.startsWith('/') ? '' : "''"));
}

/** What a file of the domain uses that a pure function must be given as an argument; empty when it is pure. */
export function impurities(source: string): string[] {
  const code = bareCode(source);
  return impure.filter(([pattern]) => pattern.test(code)).map(([, name]) => name);
}

/** The import and re-export lines of a source text: static, for side effects, and dynamic with a literal. */
export function importsOf(source: string): { of: string; typeOnly: boolean }[] {
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [
    ...[...source.matchAll(statement)].map(([, type, of = '']) => ({ of, typeOnly: type !== undefined })),
    ...[...source.matchAll(dynamic)].map(([, of = '']) => ({ of, typeOnly: false })),
  ];
}
