import { paths } from '#app/paths.ts';
import { MOST_MEGABYTES } from '#app/roadmap/plan-import/file-row.ts';
import { uploadLimitMb } from '#app/web/uploads.server.ts';

/** The largest file in megabytes that a page is sent; null where no files are sent. */
export function fileLimitMb(path: string): number | null {
  switch (path.replace(/\.data$/, '')) {
    case paths.imports:
      return uploadLimitMb();
    case paths.planImport:
      return Math.min(MOST_MEGABYTES, uploadLimitMb());
    default:
      return null;
  }
}
