import type { MouseEvent } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Notice } from '#app/ui/notice.tsx';
import type { DashboardProblems } from '../../dashboards/dashboard-form.ts';
import { dashboardReasonText } from '../../dashboards/dashboard-words.ts';
import { fieldId } from './tile-field.tsx';

/** What is wrong, each with the way to its field. */
export function EditorProblems({ problems }: { problems: DashboardProblems }) {
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <Notice tone="bad" title={m.ui_form_errors({ count: all.length })}>
      <ul className="mt-1 flex list-disc flex-col pl-4">
        {all.map(([name, problem]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`} className="link inline-block min-h-7 py-1" onClick={(event) => focusField(event, name)}>
              {placeOf(name)}: {dashboardReasonText(problem)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function focusField(event: MouseEvent, name: string): void {
  const field = document.getElementById(fieldId(name));
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function placeOf(name: string): string {
  const at = /^tiles\.(\d+)\./.exec(name)?.[1];
  if (at === undefined) return name === 'roles' ? m.dashboards_share() : m.dashboards_name();
  return m.dashboards_tile({ number: Number(at) + 1 });
}
