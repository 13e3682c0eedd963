import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { ProgrammeLine } from '../../programmes/programme-line.ts';
import { GoThere } from './go-there.tsx';
import { PROGRAMME_FACTS } from './programme-facts.tsx';

/** The programmes of all workspaces of the reader, what needs a decision on top; on a phone a card each. */
export function ProgrammesScreen({ programmes }: { programmes: readonly ProgrammeLine[] }) {
  return (
    <Page title={m.programmes_title()} question={m.programmes_question()}>
      {programmes.length === 0 ? (
        <EmptyState title={m.programmes_empty()} action={<ButtonLink to={paths.roadmap}>{m.programmes_to_roadmap()}</ButtonLink>}>
          {m.programmes_empty_text()}
        </EmptyState>
      ) : (
        <>
          <Card isFlush className="max-xl:hidden">
            <Table programmes={programmes} />
          </Card>
          <ul className="grid gap-4 md:grid-cols-2 xl:hidden">
            {programmes.map((line) => (
              <li key={line.workspace.id} className="rounded-lg border bg-surface p-4 shadow-card">
                <Name line={line} isHeading />
                <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 text-sm">
                  {PROGRAMME_FACTS.map(({ id, label, Fact }) => (
                    <div key={id} className="min-w-0">
                      <dt className="text-xs text-muted">{label()}</dt>
                      <dd>
                        <Fact line={line} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Table({ programmes }: { programmes: readonly ProgrammeLine[] }) {
  const cell = 'px-3 py-3 text-left align-top first:pl-5 last:pr-5';
  return (
    <Scroller label={m.programmes_list()}>
      <table className="w-full text-sm">
        <caption className="sr-only">{m.programmes_list()}</caption>
        <thead>
          <tr className="border-b text-muted">
            <th scope="col" className={`${cell} py-2 font-medium`}>
              {m.programmes_name()}
            </th>
            {PROGRAMME_FACTS.map(({ id, label }) => (
              <th key={id} scope="col" className={`${cell} py-2 font-medium whitespace-nowrap`}>
                {label()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {programmes.map((line) => (
            <tr key={line.workspace.id}>
              <th scope="row" className={`${cell} min-w-32 font-normal`}>
                <Name line={line} />
              </th>
              {PROGRAMME_FACTS.map(({ id, Fact }) => (
                <td key={id} className={cell}>
                  <Fact line={line} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Of which workspace it is, and the way to its roadmap there. */
function Name({ line: { workspace, name }, isHeading = false }: { line: ProgrammeLine; isHeading?: boolean }) {
  return (
    <>
      <GoThere workspace={workspace} to={paths.roadmap} className="text-base font-semibold" isHeading={isHeading}>
        {name}
        <span className="sr-only">{m.programmes_open({ workspace: workspace.name })}</span>
      </GoThere>
      <span className="block text-xs text-muted">
        {workspace.name}
        {workspace.isHere ? <span className="whitespace-nowrap"> · {m.programmes_here()}</span> : null}
      </span>
    </>
  );
}
