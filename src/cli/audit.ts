import { join } from 'node:path';
import { defineCommand } from 'citty';
import { verifyAudit } from '../commands/audit/verify.ts';
import { type Bench, withStore } from './store.ts';

/** Checks every chain, row and seal; gives 1 and names the first broken link when there is one. */
export const auditVerify = async (
  { store, dataFolder, say }: Pick<Bench, 'store' | 'dataFolder' | 'say'>,
  now: number = Date.now(),
): Promise<number> => {
  const uploadFolder = join(dataFolder, 'uploads');
  const { tickets, events, files, seals, last, broken } = await verifyAudit(store, { now, uploadFolder });
  say(`已核验工单 ${tickets} 件、事件 ${events} 个、附件 ${files} 个、封存 ${seals} 次。`);
  if (last) say(`最新封存为第 ${last.sequence} 号，校验值 ${last.hash}。请与另行保存的校验值比对。`);
  if (broken === null) {
    say('全部链接完好。');
    return 0;
  }
  say(`发现断链：${broken}。请立即停止写入，保留数据文件，并与备份比对。`);
  return 1;
};

/** `audit verify`. */
export const audit = defineCommand({
  meta: { name: 'audit', description: '核验工单事件链' },
  subCommands: {
    verify: defineCommand({
      meta: { name: 'verify', description: '逐件核验事件链和封存，有断链时退出码为 1' },
      run: () => withStore((bench) => auditVerify(bench)),
    }),
  },
});
