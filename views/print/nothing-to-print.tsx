import { EmptyState } from '../parts/empty-state.tsx';
import { PrintDocument, type PrintDocumentProps } from './print-document.tsx';

/** Where there is nothing to print: why, and the way back. */
export function NothingToPrint({ why, ...frame }: Omit<PrintDocumentProps, 'children'> & { why: string }) {
  return (
    <PrintDocument {...frame}>
      <div class="sheet">
        <EmptyState why={why} action={frame.back} />
      </div>
    </PrintDocument>
  );
}
