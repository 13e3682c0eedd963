import { isRouteErrorResponse, Link, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import type { loader } from '#app/root.tsx';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Logo } from './logo.tsx';

/** How browsers say that nothing answered: to a request, or to a piece of the page that was still to be fetched. */
const UNREACHED = /failed to fetch|networkerror|load failed|dynamically imported module/i;

/** What happened, why, and what to do now; inside the frame when there is one. */
export function ErrorPage({ isInside = false }: { isInside?: boolean }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const isUnreached = error instanceof TypeError && UNREACHED.test(error.message);
  const { status, title, text } = isUnreached ? { status: 500, title: m.shell_error_unreachable_title(), text: m.shell_error_unreachable_text() } : describe(error);
  const requestId = failedRequest(error) ?? root?.requestId;
  return (
    <div className={isInside ? 'mx-auto max-w-7xl px-4 py-12 sm:px-6 lg:px-8' : 'grid min-h-dvh place-items-center px-4'} id={isInside ? undefined : 'content'}>
      <div className="max-w-lg">
        {isInside ? null : <Logo className="mb-6 size-9" />}
        {isUnreached ? null : <p className="text-sm font-medium text-muted">{m.shell_error_status({ status })}</p>}
        <h1 tabIndex={-1} className="mt-1 text-2xl font-semibold tracking-tight">
          {title}
        </h1>
        <p className="mt-2 text-muted">{text}</p>
        {status >= 500 && !isUnreached && requestId ? <p className="mt-2 text-sm text-muted">{m.shell_error_request({ id: requestId })}</p> : null}
        <div className="mt-6 flex flex-wrap gap-2">
          {status >= 500 ? (
            <Link to={pathname + search} reloadDocument className={buttonClass('primary')}>
              {m.shell_error_again()}
            </Link>
          ) : null}
          <Link to={paths.home} reloadDocument className={buttonClass(status >= 500 ? 'secondary' : 'primary')}>
            {m.shell_error_home()}
          </Link>
        </div>
      </div>
    </div>
  );
}

/** Under which number the log has a request that failed; null when the failure says none. */
function failedRequest(error: unknown): string | null {
  const told: unknown = isRouteErrorResponse(error) ? error.data : null;
  return typeof told === 'object' && told !== null && 'requestId' in told && typeof told.requestId === 'string' ? told.requestId : null;
}

function describe(error: unknown): { status: number; title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { status, title: m.shell_error_404_title(), text: m.shell_error_404_text() };
  if (status === 403 || status === 401) return { status, title: m.shell_error_403_title(), text: m.shell_error_403_text() };
  if (status === 429) return { status, title: m.shell_error_429_title(), text: m.shell_error_429_text() };
  if (status < 500) return { status, title: m.shell_error_400_title(), text: m.shell_error_400_text() };
  return { status, title: m.shell_error_500_title(), text: m.shell_error_500_text() };
}
