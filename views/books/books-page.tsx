import { EmptyState } from '../parts/empty-state.tsx';

/** 台账与统计: what this role keeps books of, each with a sentence of what is in it. */
export function BooksPage({ books }: { books: readonly { href: string; name: string; about: string }[] }) {
  return (
    <section class="stack" aria-labelledby="books-title">
      <h1 id="books-title">台账与统计</h1>
      {books.length === 0 ? (
        <EmptyState why="您的岗位没有台账。" />
      ) : (
        <ul class="stack-tight">
          {books.map(({ href, name, about }) => (
            <li>
              <a href={href}>
                <strong>{name}</strong>
              </a>{' '}
              <span class="quiet">{about}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
