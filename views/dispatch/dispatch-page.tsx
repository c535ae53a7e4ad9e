import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { KeyHints } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { AppealList, type AppealListProps } from './appeal-list.tsx';
import { AppealPanel, type AppealPanelProps } from './appeal-panel.tsx';
import { DecisionPanel, type DecisionPanelProps } from './decision-panel.tsx';
import { WaitingNews } from './waiting-news.tsx';
import { draftsOf } from './ways.ts';

export type DispatchPageProps = {
  list: Omit<AppealListProps, 'done' | 'sent'>;
  /** Null when nothing waits. */
  appeal: AppealPanelProps | null;
  /** Null when the ticket has left the dispatcher's hands. */
  decision: DecisionPanelProps | null;
  /** Why there is nothing to decide on the ticket shown, and where to go on. */
  settled: { sentence: string; changes: string[]; typed: { name: string; text: string }[]; next: string } | null;
  /** What was just done with the ticket before this one. */
  done: string | null;
  sent: string | null;
};

const keys = [
  { name: '1–5', does: '选候选单位' },
  { name: 'Enter', does: '派单' },
  { name: 'q–u', does: '改派并给出理由' },
  { name: 'c', does: '自己写理由' },
  { name: 's', does: '查名录' },
  { name: 'r', does: '转接' },
  { name: 'd', does: '不予受理' },
  { name: 'a', does: '直接答复' },
  { name: 'm', does: '并入第一件疑似重复' },
  { name: 'j', does: '下一件' },
  { name: 'k', does: '上一件' },
];

/** 派单台: list, appeal, decision. Stands alone as a fragment (id `dispatch`) to be swapped in place. */
export function DispatchPanel({ list, appeal, decision, settled, done, sent }: DispatchPageProps) {
  return (
    <div id="dispatch" class="dispatch">
      {appeal ? (
        <div class="triptych">
          <AppealList {...list} done={done} sent={sent} />
          <AppealPanel {...appeal} />
          {decision ? <DecisionPanel {...decision} /> : null}
          {settled ? (
            <section class="panel decision" aria-label="派单决定">
              <Notice tone="warning" title={settled.sentence}>
                {settled.changes.length > 0 ? settled.changes.map((change) => <p>{change}</p>) : undefined}
              </Notice>
              {settled.typed.length > 0 ? (
                <Notice tone="info" title="您刚才填写的内容：">
                  {settled.typed.map(({ name, text }) => (
                    <p class="prose">
                      <strong>{name}：</strong>
                      {text}
                    </p>
                  ))}
                </Notice>
              ) : null}
              <LinkButton href={settled.next} look="primary">
                看下一件
              </LinkButton>
            </section>
          ) : null}
        </div>
      ) : (
        <section class="panel stack">
          <h1>待派单</h1>
          {done ? (
            <div data-draft-done={sent ? draftsOf(sent) : undefined}>
              <Notice tone="success" title={done} />
            </div>
          ) : null}
          <WaitingNews waiting={0} href="/dispatch" />
          <EmptyState
            why="没有待派的诉求。"
            advice="新诉求登记后，左侧“待派单”的数目会变化。"
            action={{ href: '/queue/all', name: '看全部工单' }}
          />
        </section>
      )}
      {appeal ? <KeyHints keys={keys} /> : null}
    </div>
  );
}
