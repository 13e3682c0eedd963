/** Rows to come, in the place they will take. */
export function LoadingRows({ columns, rows = 6 }: { columns: number; rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden="true">
      {Array.from({ length: columns }, (_unused, column) => (
        <td key={column} className="border-b px-3 py-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5">
          <span className="block h-3 animate-pulse rounded-sm bg-border" style={{ width: `${40 + ((row * 17 + column * 29) % 50)}%` }} />
        </td>
      ))}
    </tr>
  ));
}
