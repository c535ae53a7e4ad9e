import type { KnowledgeSource } from '../../src/domain/knowledge/entry.ts';

/** 依据 of an entry, one a line, as links where they have an address. */
export function Sources({ sources }: { sources: readonly KnowledgeSource[] }) {
  return (
    <>
      {sources.map(({ name, address }) => (
        <div>
          {address === '' ? (
            name
          ) : (
            <a href={address} rel="noopener noreferrer">
              {name}
            </a>
          )}
        </div>
      ))}
    </>
  );
}
