import { join, relative } from 'node:path';
import { defineCommand } from 'citty';
import { telephonePlan } from '../telephony/kamailio/telephone-plan.ts';
import { writeInstallation } from '../telephony/kamailio/write-installation.ts';
import { fromHere } from './folder.ts';
import { root } from './root.ts';

/** Options that name a file or folder: as the person wrote them, from where the command was called. */
const PATHS = ['certificate', 'key', 'recordings', 'out'];

/** Makes the files of a telephone server; 1 and why not when something is missing or they would lie in the checkout. */
export const makeTelephony = (wished: Record<string, unknown>, say: (line: string) => void): number => {
  const given = Object.entries(wished)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, unknown] => [
      name === 'out' ? 'folder' : name,
      PATHS.includes(name) ? fromHere(String(value)) : value,
    ]);
  const answer = telephonePlan(Object.fromEntries(given));
  if ('faults' in answer) {
    say(`没有生成：\n${answer.faults.map((fault) => `  ${fault}`).join('\n')}`);
    return 1;
  }
  const { plan } = answer;
  const inside = relative(root, plan.folder);
  if (!inside.startsWith('..') && !inside.startsWith(join('data', 'var'))) {
    say('没有生成：--out 的文件夹里有密钥，不能放在程序代码的文件夹里。请换一个，如 /etc/guikou-telephony。');
    return 1;
  }
  const lines = writeInstallation(join(root, 'data/telephony'), plan);
  say(`已写入 ${plan.folder}。`);
  if (plan.media) say(`先启动 rtpengine --config-file=${join(plan.folder, 'rtpengine.conf')}`);
  say(`${plan.media ? '再' : ''}启动 kamailio -f ${join(plan.folder, 'kamailio.cfg')}`);
  say('Kamailio 的运行用户须能读 secret.cfg，能写 book 文件夹；归口的运行用户须能读 book 文件夹。');
  const environment = join(plan.folder, 'guikou.env');
  say(`归口的环境变量，密钥只在 ${environment} 里，请妥善保管：`);
  // What a terminal shows stays in its history and in logs.
  for (const line of lines) say(line.startsWith('GUIKOU_SIP_SECRET=') ? 'GUIKOU_SIP_SECRET=（见 guikou.env）' : line);
  return 0;
};

/** `telephony config`: configuration of Kamailio and rtpengine for this installation. */
export const telephony = defineCommand({
  meta: { name: 'telephony', description: '电话服务器' },
  subCommands: {
    config: defineCommand({
      meta: { name: 'config', description: '生成 Kamailio 和 rtpengine 的配置，以及归口的 GUIKOU_SIP_* 环境变量' },
      args: {
        domain: { type: 'string', required: true, description: '坐席地址的域名', valueHint: 'hotline.example.gov.cn' },
        address: { type: 'string', required: true, description: '本机地址', valueHint: '10.20.30.40' },
        'public-address': { type: 'string', description: '经网关对外的地址，与本机地址不同时才设' },
        'sip-port': { type: 'string', description: '与中继通信的 UDP 端口，默认 5060' },
        wss: { type: 'string', description: '坐席浏览器连接的 wss 端口' },
        certificate: { type: 'string', description: 'wss 的证书文件（PEM）' },
        key: { type: 'string', description: 'wss 的私钥文件（PEM）' },
        ws: { type: 'string', description: '不加密的 ws 端口，只供前面的代理使用' },
        lines: { type: 'string', required: true, description: '市民拨打的号码，逗号隔开', valueHint: '12345' },
        trunk: { type: 'string', required: true, description: '中继来话的地址或网段，逗号隔开' },
        'trunk-server': {
          type: 'string',
          required: true,
          description: '去话送往的中继',
          valueHint: '203.0.113.8:5060',
        },
        number: { type: 'string', description: '外呼时显示的号码，默认是第一个 --lines' },
        origin: { type: 'string', required: true, description: '坐席打开本系统的网址，逗号隔开' },
        events: { type: 'string', description: '事件端口，默认 127.0.0.1:8448' },
        commands: { type: 'string', description: '查询端口，默认 127.0.0.1:8449' },
        rtpengine: { type: 'string', description: 'rtpengine 的控制端口，默认 127.0.0.1:2223' },
        'media-ports': { type: 'string', description: '语音端口范围，默认 30000-39999' },
        media: { type: 'boolean', default: true, description: '经 rtpengine 转接语音（--no-media：不经过）' },
        recordings: { type: 'string', description: '录音文件夹；不设：不录音' },
        'max-calls': { type: 'string', description: '同时通话和排队的上限，默认 500' },
        'calls-per-second': { type: 'string', description: '每秒来话的上限，默认 20' },
        'max-wait': { type: 'string', description: '排队最长秒数，默认 1800' },
        out: { type: 'string', required: true, description: '写入的文件夹', valueHint: '/etc/guikou-telephony' },
      },
      run: ({ args }) => {
        const { _: _rest, ...wished } = args;
        process.exitCode = makeTelephony(wished, (line) => console.log(line));
      },
    }),
  },
});
