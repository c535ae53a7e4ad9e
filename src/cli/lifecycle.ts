import { defineCommand } from 'citty';
import { lifecycleMarkdown } from '../reports/lifecycle-diagram.ts';

/** `guikou lifecycle`: the life of a ticket as the README shows it, drawn from the table. */
export const lifecycle = defineCommand({
  meta: { name: 'lifecycle', description: '打印工单生命周期图（Mermaid），由状态表生成' },
  run: () => {
    console.log(lifecycleMarkdown());
  },
});
