import { PageHead } from '../layout/page-head.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { TicketList, type TicketListProps } from '../queue/ticket-list.tsx';

export type SearchPageProps = {
  query: string;
  /** Null when nothing was searched for. */
  list: TicketListProps | null;
  /** Whether this person may search by a caller's number. */
  byPhone: boolean;
  /** Words that were looked for instead, because no ticket holds the query as it was typed. */
  instead: string[] | null;
};

/** 搜索: the tickets found, or what can be searched for. */
export function SearchPage({ query, list, instead, byPhone }: SearchPageProps) {
  if (query !== '' && list)
    return (
      <TicketList
        {...list}
        notice={
          instead ? (
            <Notice live={false} title={`没有工单写着完整的“${query}”。`}>
              <p>下面的工单里同时有：{instead.join('、')}。</p>
            </Notice>
          ) : undefined
        }
      />
    );
  return (
    <>
      <PageHead title="搜索工单" />
      <div class="panel">
        <EmptyState
          why="请在上方输入要找的内容。"
          advice={`可以输入工单编号（开头几位也可以）${byPhone ? '、完整的来电号码' : ''}，或标题、内容、地点、事项、主办单位中的词；几个词之间空一格，就只找都有的；加上引号，就只找原样写着的。`}
        />
      </div>
    </>
  );
}
