import { PageHead } from '../layout/page-head.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TicketList, type TicketListProps } from '../queue/ticket-list.tsx';

export type SearchPageProps = {
  query: string;
  /** Null when nothing was searched for. */
  list: TicketListProps | null;
  /** Whether this person may search by a caller's number. */
  byPhone: boolean;
};

/** 搜索: the tickets found, or what can be searched for. */
export function SearchPage({ query, list, byPhone }: SearchPageProps) {
  if (query !== '' && list) return <TicketList {...list} />;
  return (
    <>
      <PageHead title="搜索工单" />
      <div class="panel">
        <EmptyState
          why="请在上方输入要找的内容。"
          advice={`可以输入工单编号（开头几位也可以）${byPhone ? '、完整的来电号码' : ''}，或标题、内容、地点、事项、主办单位中的词；几个词之间空一格，就只找都有的。`}
        />
      </div>
    </>
  );
}
