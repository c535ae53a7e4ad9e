import { readFileSync } from 'node:fs';

/** The lines of environment that the generator wrote; browsers of the scenarios connect without encryption. */
export const environmentOf = (
  file: string,
  { host, port }: { host: string; port: number },
): Record<string, string> => ({
  ...Object.fromEntries(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const [name = '', ...rest] = line.split('=');
        return [name, rest.join('=')];
      }),
  ),
  GUIKOU_SIP_SERVER: `ws://${host}:${port}/ws`,
  GUIKOU_SIP_WEB_CALLS: 'on',
});
