import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Scroller } from '#app/ui/scroller.tsx';

/** The ways in which usage of other systems comes in. @param address of this installation */
export function SourcesCard({ address, canImport }: { address: string; canImport: boolean }) {
  return (
    <Card title={m.events_sources_title()} description={m.events_sources_hint()}>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
        <Way title={m.events_source_file()} text={m.events_source_file_text()}>
          {canImport ? <ButtonLink to={`${paths.imports}?kind=events`}>{m.events_source_file_do()}</ButtonLink> : null}
        </Way>
        <Way title={m.events_source_script()} text={m.events_source_script_text()}>
          <Snippet label={m.events_source_script()} text={`<script defer src="${address}/usage.js"\n  data-key="pacer_…" data-actor="ann@example.org"></script>\n<button data-pacer="deal-updated">…</button>`} />
        </Way>
        <Way title={m.events_source_api()} text={m.events_source_api_text()}>
          <Snippet label={m.events_source_api()} text={`POST ${address}${paths.apiEvents}\nAuthorization: Bearer pacer_…\n{"events": [{"event_id": "1", "actor": "ann@example.org",\n  "activity": "deal-updated", "occurred_at": "2026-03-02T10:00:00Z"}]}`} />
        </Way>
      </div>
      <p className="mt-5 border-t pt-4 text-sm text-muted">
        {m.seats_link_about()} <Link to={paths.seats} className="link">{m.seats_link()}</Link>
      </p>
    </Card>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="font-medium">{title}</h3>
      <p className="text-sm text-muted">{text}</p>
      <div className="mt-auto min-w-0 pt-1">{children}</div>
    </section>
  );
}

function Snippet({ label, text }: { label: string; text: string }) {
  return (
    <Scroller label={label} className="rounded-md border bg-sunken">
      <pre className="p-3 text-xs">
        <code>{text}</code>
      </pre>
    </Scroller>
  );
}
