import { defineCommand } from 'citty';
import { verifyAudit } from '../commands/audit.ts';
import { type Bench, withStore } from './store.ts';

/** Checks every chain, row and seal; gives 1 and names the first broken link when there is one. */
export const auditVerify = async ({ store, say }: Pick<Bench, 'store' | 'say'>): Promise<number> => {
  const { tickets, events, seals, broken } = await verifyAudit(store);
  say(`已核验工单 ${tickets} 件、事件 ${events} 个、封存 ${seals} 次。`);
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
      run: () => withStore(auditVerify),
    }),
  },
});
