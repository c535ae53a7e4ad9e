export type Attachment = {
  name: string;
  href: string;
  /** Bytes. */
  size: number;
  /** Address of a small picture; without it the kind of file is written. */
  thumbnail?: string | undefined;
};

/** Bytes for people: 812 B, 46 KB, 3.4 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const kindOf = (name: string) =>
  name.includes('.') ? (name.split('.').at(-1) ?? '').toUpperCase().slice(0, 5) : '文件';

/** Attachments as thumbnails with names and sizes. Nothing when there are none. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments">
      {attachments.map((attachment) => (
        <li>
          <a class="attachment" href={attachment.href}>
            {attachment.thumbnail ? (
              <img
                class="attachment-picture"
                src={attachment.thumbnail}
                alt=""
                loading="lazy"
                width="112"
                height="84"
              />
            ) : (
              <span class="attachment-picture" aria-hidden="true">
                {kindOf(attachment.name)}
              </span>
            )}
            {attachment.name}
            <span class="attachment-size">{sizeInWords(attachment.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
