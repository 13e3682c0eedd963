import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useId, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { loader as lookupLoader } from '#app/routes/crm/lookup.ts';
import type { action as viewsAction } from '#app/routes/crm/views.ts';
import type { SavedView } from '../../list/saved-view.ts';
import { useList } from './use-list.ts';

interface ViewDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The view whose name and reach are changed; null keeps the list as a new one. */
  view: SavedView | null;
}

export function ViewDialog({ isOpen, onClose, view }: ViewDialogProps) {
  const { data, entity } = useList();
  const id = useId();
  const { filter, search, sort, columns } = data.query;
  const teams = useOwnTeams(isOpen);
  const reaches = [
    { value: 'personal', label: m.list_view_personal(), hint: m.list_view_personal_hint() },
    ...teams.map((team) => ({ value: team.value, label: m.list_view_team({ name: team.label }), hint: m.list_view_team_hint() })),
    // Somebody who left the team since still says with whom the view is shared.
    ...(view?.teamId && !teams.some(({ value }) => value === view.teamId) ? [{ value: view.teamId, label: m.list_view_team_kept(), hint: m.list_view_team_hint() }] : []),
    ...(data.canShare || view?.visibility === 'public' ? [{ value: 'public', label: m.list_view_public(), hint: m.list_view_public_hint() }] : []),
  ];
  const fetcher = useFetcher<typeof viewsAction>();
  const refusal = fetcher.data && 'problem' in fetcher.data ? fetcher.data : null;
  const problem = refusal ? (
    <p id={`${id}-problem`} role="alert" className="text-sm text-bad">
      {refusal.problem}
    </p>
  ) : null;
  const place = refusal && (refusal.place === 'reach' && reaches.length < 2 ? null : refusal.place);
  useArrival(onClose);
  const reach = view?.visibility === 'team' ? view.teamId : view?.visibility;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={view ? m.list_view_edit() : m.list_view_save()} description={view ? undefined : m.list_view_save_hint()}>
      <fetcher.Form method="post" action={paths.views(entity.segment)} className="flex flex-col gap-4">
        <input type="hidden" name="stays" value="on" />
        <input type="hidden" name="intent" value={view ? 'change' : 'save'} />
        {/* Of a view that is there already only what is said of it changes. */}
        {view ? null : <input type="hidden" name="query" value={JSON.stringify({ filter, search, sort, columns })} />}
        {view ? <input type="hidden" name="viewId" value={view.id} /> : null}
        {view ? <input type="hidden" name="version" value={view.version} /> : null}
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}-name`} className="text-sm font-medium">
            {m.list_view_name()}
          </label>
          <input id={`${id}-name`} name="name" type="text" required maxLength={80} defaultValue={view?.name ?? ''} className="control" autoComplete="off" aria-invalid={place === 'name' || undefined} aria-describedby={place === 'name' ? `${id}-problem` : undefined} />
          {place === 'name' ? problem : null}
        </div>
        {reaches.length > 1 ? (
          <fieldset className="flex flex-col gap-2" aria-describedby={place === 'reach' ? `${id}-problem` : undefined}>
            <legend className="mb-1 text-sm font-medium">{m.list_view_who()}</legend>
            {reaches.map(({ value, label, hint }) => (
              <label key={value} className="flex items-start gap-2.5 text-sm">
                <input type="radio" name="reach" value={value} defaultChecked={(reach ?? 'personal') === value} className="mt-0.5 size-4 shrink-0 accent-accent" />
                <span>
                  {label}
                  <span className="block text-muted">{hint}</span>
                </span>
              </label>
            ))}
            {place === 'reach' ? problem : null}
          </fieldset>
        ) : null}
        <div className="flex flex-col gap-2 text-sm">
          <label className="flex items-center gap-2.5">
            <input type="checkbox" name="isPinned" defaultChecked={view?.isPinned ?? true} className="size-4 accent-accent" />
            {m.list_view_pin()}
          </label>
          <label className="flex items-center gap-2.5">
            <input type="checkbox" name="isDefault" defaultChecked={view?.isDefault ?? false} className="size-4 accent-accent" />
            {m.list_view_default()}
          </label>
        </div>
        {place === null ? problem : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{m.list_cancel()}</Button>
          <Button type="submit" variant="primary" isBusy={fetcher.state !== 'idle'}>
            {m.list_save()}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}

/** Says when another page has come, or this one anew: then what was sent was taken. */
function useArrival(onArrival: () => void) {
  const { key } = useLocation();
  const seen = useRef(key);
  useEffect(() => {
    if (seen.current === key) return;
    seen.current = key;
    onArrival();
  }, [key, onArrival]);
}

/** The teams that the reader is in; asked for when the dialog opens. */
function useOwnTeams(isOpen: boolean) {
  const { load, data } = useFetcher<typeof lookupLoader>();
  useEffect(() => {
    if (isOpen) load(paths.lookup('team'));
  }, [isOpen, load]);
  return data?.choices ?? [];
}
