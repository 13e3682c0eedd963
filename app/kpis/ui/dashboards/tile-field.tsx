import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { dashboardReasonText } from '../../dashboards/dashboard-words.ts';
import type { DashboardProblem, DashboardProblems } from '../../dashboards/dashboard-form.ts';

interface Common {
  /** As it is sent: `tiles.2.kpiId`. */
  name: string;
  label: ReactNode;
  problems: DashboardProblems;
}

/** The id of a field, which the list of errors leads to. */
export function fieldId(name: string): string {
  return `dashboard-${name}`;
}

export function TileSelect({ name, label, problems, children, ...rest }: Common & Omit<ComponentProps<'select'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, problems }}>
      <select {...rest} {...attributes(name, problems)} className="control">
        {children}
      </select>
    </Frame>
  );
}

export function TileLine({ name, label, problems, ...rest }: Common & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, problems }}>
      <input type="text" autoComplete="off" {...rest} {...attributes(name, problems)} className="control" />
    </Frame>
  );
}

export function TileText({ name, label, problems, ...rest }: Common & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, problems }}>
      <textarea rows={2} {...rest} {...attributes(name, problems)} className="control resize-none field-sizing-content" />
    </Frame>
  );
}

function attributes(name: string, problems: DashboardProblems) {
  return { id: fieldId(name), name, 'aria-invalid': problems[name] ? (true as const) : undefined, 'aria-describedby': problems[name] ? `${fieldId(name)}-error` : undefined };
}

function Frame({ name, label, problems, children }: Common & { children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <label htmlFor={fieldId(name)} className="text-sm font-medium">
        {label}
      </label>
      {children}
      <FieldProblem name={name} problem={problems[name]} />
    </div>
  );
}

export function FieldProblem({ name, problem }: { name: string; problem: DashboardProblem | undefined }) {
  if (!problem) return null;
  return (
    <p id={`${fieldId(name)}-error`} className="flex items-start gap-1.5 text-sm font-medium text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      {dashboardReasonText(problem)}
    </p>
  );
}
