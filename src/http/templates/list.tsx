import type { Context } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { TemplatesPage } from '../../../views/templates/templates-page.tsx';
import type { Installation } from '../../commands/installation.ts';
import { keptBy } from '../../domain/template/check.ts';
import { isTemplateAct, templateActs } from '../../domain/template/template.ts';
import { commandNames } from '../../domain/ticket/commands.ts';
import { templatesOf } from '../../store/templates.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';

const doneSentences: Partial<Record<string, string>> = {
  added: '模板已保存，办理时可以套用。',
  changed: '模板已修改，从现在起按新的内容提供。',
  retired: '模板已停用，办理时不再提供。',
  reinstated: '模板已恢复使用。',
};

/** Level by level, a field has two digits, a group four, a matter six. */
const matterName = ({ matters }: Pick<Installation, 'matters'>, code: string | null): string => {
  if (code === null) return '所有事项';
  const found = [...matters.values()].find((matter) => matter.code.startsWith(code));
  return found ? `${code} ${found.path[code.length / 2 - 1] ?? ''}` : code;
};

/** `GET /templates`: those that the person keeps, narrowed to one act where the address says so. */
export const templateList = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, person, now } = c.var;
  const keeper = keptBy(actor);
  if (keeper === null) return c.notFound();
  const act = c.req.query('act') ?? '';
  const all = await templatesOf(installation.store, keeper.unit);
  const shown = all
    .filter((template) => !isTemplateAct(act) || template.act === act)
    .sort((a, b) => Number(b.active) - Number(a.active) || b.uses - a.uses);
  const chips = [
    { name: '全部', href: '/templates', current: !isTemplateAct(act), count: all.length },
    ...templateActs.map((each) => ({
      name: commandNames[each],
      href: `/templates?act=${each}`,
      current: each === act,
      count: all.filter((template) => template.act === each).length,
    })),
  ];
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="答复模板">
      <TemplatesPage
        templates={shown.map((template) => ({ ...template, matterName: matterName(installation, template.matter) }))}
        owner={keeper.unit === null ? '热线' : (person.unitName ?? '本单位')}
        chips={chips}
        now={now}
        done={doneSentences[c.req.query('done') ?? ''] ?? null}
      />
    </WorkFrame>,
  );
};
