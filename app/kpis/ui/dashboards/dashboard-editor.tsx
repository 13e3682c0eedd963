import { Form } from '@remix-run/react';
import { ChartLine, Gauge, Text, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { LEAVING, LeavingGuard } from '#app/ui/form/leaving-guard.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { arrangeRefusalText, kindName } from '../../dashboards/dashboard-words.ts';
import type { DashboardProblems } from '../../dashboards/dashboard-form.ts';
import { LOOKING_ROLES } from '../../dashboards/own-dashboard.ts';
import { MOST_TILES, type TileKind } from '../../dashboards/tile.ts';
import type { DashboardForm, TileForm } from '../../dashboards/tile-form.ts';
import { metricName } from '../../metric-words.ts';
import { EditorProblems } from './editor-problems.tsx';
import { TileEditor } from './tile-editor.tsx';
import { FieldProblem, TileLine } from './tile-field.tsx';
import type { TileChoices } from './tile-fields.tsx';
import { useTiles } from './use-tiles.ts';

export interface DashboardEditorProps {
  id: string;
  version: number;
  form: DashboardForm;
  choices: TileChoices;
  problems: DashboardProblems;
  /** Somebody else saved it meanwhile: what is there now, and would be saved over. Null when nobody did. */
  savesOver: number | null;
  /** What stands here differs from what is kept. */
  isChanged: boolean;
}

const ADDS: readonly { kind: TileKind; label: () => string; Icon: typeof Gauge }[] = [
  { kind: 'kpi', label: m.dashboards_add_kpi, Icon: Gauge },
  { kind: 'chart', label: m.dashboards_add_chart, Icon: ChartLine },
  { kind: 'text', label: m.dashboards_add_text, Icon: Text },
];

/** The whole dashboard in one form: what it is called, who may look, and the tiles as they will stand. */
export function DashboardEditor({ id, version, form, choices, problems, savesOver, isChanged }: DashboardEditorProps) {
  const [isTyped, setTyped] = useState(isChanged);
  const nameOf = (tile: TileForm) => nameOfTile(tile, choices);
  const { element, rows, arrange, undo, said } = useTiles(form.tiles, nameOf);
  const isFull = rows.length >= MOST_TILES;
  return (
    <Form method="post" ref={element} onInput={() => setTyped(true)} preventScrollReset noValidate className="flex min-w-0 flex-col gap-5">
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {m.dashboards_save()}
      </button>
      <input type="hidden" name="version" value={version} />
      <LeavingGuard isChanged={isChanged || undo !== null} />
      {savesOver === null ? null : <StaleNotice id={id} savesOver={savesOver} />}
      <EditorProblems problems={problems} />
      <Card>
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,20rem)_1fr]">
          <TileLine name="name" label={m.dashboards_name()} problems={problems} defaultValue={form.name} maxLength={80} />
          <Roles roles={form.roles} problems={problems} />
        </div>
      </Card>
      <section aria-label={m.dashboards_tiles()} className="flex flex-col gap-3">
        <p className="text-sm text-muted">
          {m.dashboards_tiles_hint()} <span className="pointer-coarse:hidden">{m.dashboards_tiles_keys()}</span>
        </p>
        <ol className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {rows.map((row, at) => (
            <TileEditor key={row.id} at={at} rows={rows} name={nameOf(row)} choices={choices} problems={problems} onArrange={arrange} />
          ))}
        </ol>
        <p role="status" className="sr-only">
          {said}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {ADDS.map(({ kind, label, Icon }) => (
            <Button key={kind} type="submit" name="intent" value={`add:${kind}`} size="small" onClick={(event) => arrange(`add:${kind}`, event)} aria-disabled={isFull || undefined}>
              <Icon aria-hidden="true" />
              {label()}
            </Button>
          ))}
          {isFull ? <span className="text-sm text-muted">{arrangeRefusalText('too-many')}</span> : null}
        </div>
      </section>
      <div className="sticky bottom-14 z-10 -mx-1 flex flex-wrap items-center gap-2 border-t bg-background/95 px-1 py-3 lg:bottom-0">
        <SubmitButton name="intent" value="save">
          {m.dashboards_save()}
        </SubmitButton>
        {undo ? (
          <Button onClick={undo}>
            <Undo2 aria-hidden="true" />
            {m.dashboards_undo()}
          </Button>
        ) : null}
        <ButtonLink to={paths.dashboard(id)} state={LEAVING} variant="ghost">
          {m.dashboards_back()}
        </ButtonLink>
        {isTyped || undo ? <span className="text-sm text-muted">{m.dashboards_unsaved()}</span> : null}
      </div>
    </Form>
  );
}

/** Somebody else was first: to look at what they did, and to save over it knowingly. */
function StaleNotice({ id, savesOver }: { id: string; savesOver: number }) {
  const acts = (
    <>
      <ButtonLink to={paths.dashboard(id)} size="small" target="_blank">
        {m.dashboards_stale_look()}
      </ButtonLink>
      <Button type="submit" size="small" name="over" value={savesOver}>
        {m.dashboards_stale_over()}
      </Button>
    </>
  );
  return (
    <Notice tone="bad" title={m.dashboards_stale_title()} actions={acts}>
      {m.dashboards_stale()}
    </Notice>
  );
}

function nameOfTile(tile: TileForm, { kpis, metrics }: TileChoices): string {
  switch (tile.kind) {
    case 'kpi':
      return kpis.find(({ id }) => id === tile.kpiId)?.name ?? kindName('kpi');
    case 'chart': {
      const metric = metrics.find(({ id }) => id === tile.metricId);
      return metric ? metricName(metric) : kindName('chart');
    }
    case 'text':
      return tile.title || kindName('text');
  }
}

function Roles({ roles, problems }: { roles: readonly string[]; problems: DashboardProblems }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="text-sm font-medium">{m.dashboards_share()}</legend>
      <p className="text-sm text-muted">{m.dashboards_share_hint()}</p>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
        {LOOKING_ROLES.map((role) => (
          <label key={role} className="inline-flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input type="checkbox" name="roles" value={role} defaultChecked={roles.includes(role)} className="size-4 accent-accent pointer-coarse:size-5" />
            {roleName(role)}
          </label>
        ))}
      </div>
      <FieldProblem name="roles" problem={problems.roles} />
    </fieldset>
  );
}
