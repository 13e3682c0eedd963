import { m } from '#app/messages/compiled/messages.js';

interface TableDownloadsProps {
  /** What is in the file; read out, for the links themselves name the kind of file alone. */
  name: string;
  to: (format: 'csv' | 'xlsx') => string;
}

/** A table to take along, as text and as a workbook. */
export function TableDownloads({ name, to }: TableDownloadsProps) {
  return (
    <span className="inline-flex items-center gap-3 text-sm">
      <span aria-hidden="true" className="text-muted">
        {m.ui_download_as()}
      </span>
      <a href={to('xlsx')} download className="link py-1" aria-label={m.ui_download_xlsx({ name })}>
        Excel
      </a>
      <a href={to('csv')} download className="link py-1" aria-label={m.ui_download_csv({ name })}>
        CSV
      </a>
    </span>
  );
}
