import { clsx } from 'clsx';
import { ChevronDown, CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { OptionalMark } from '#app/ui/form/field-frame.tsx';
import type { ListProblem, ListProblems } from '../../checklists/list-content.ts';
import { PROBLEM_WORDS } from './list-words.ts';

interface Common {
  /** As it is sent: `items.2.titleNl`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  isOptional?: boolean;
  problems: ListProblems;
}

/** The id of a field, which the list of errors leads to. */
export function fieldId(name: string): string {
  return `list-${name}`;
}

/** A line of text of the list's form: named by its place, so that fields can come, go and change places. */
export function ListTextField({ name, label, hint, isOptional, problems, className, ...rest }: Common & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, hint, isOptional, problems }}>
      <input type="text" {...rest} {...attributes(name, hint, problems)} className={clsx('control', className)} />
    </Frame>
  );
}

/** One sentence that may be longer than a line. */
export function ListSentenceField({ name, label, hint, isOptional, problems, ...rest }: Common & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, hint, isOptional, problems }}>
      <textarea rows={2} {...rest} {...attributes(name, hint, problems)} className="control resize-none field-sizing-content" />
    </Frame>
  );
}

export function ListSelectField({ name, label, hint, isOptional, problems, children, ...rest }: Common & Omit<ComponentProps<'select'>, 'name' | 'id'>) {
  return (
    <Frame {...{ name, label, hint, isOptional, problems }}>
      <span className="relative flex items-center">
        <select {...rest} {...attributes(name, hint, problems)} className="control appearance-none pr-9">
          {children}
        </select>
        <ChevronDown className="pointer-events-none absolute right-2.5 size-4 text-muted" aria-hidden="true" />
      </span>
    </Frame>
  );
}

function attributes(name: string, hint: ReactNode, problems: ListProblems) {
  const id = fieldId(name);
  const described = [problems[name] ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ');
  return { id, name, 'aria-invalid': problems[name] ? (true as const) : undefined, 'aria-describedby': described || undefined };
}

function Frame({ name, label, hint, isOptional, problems, children }: Common & { children: ReactNode }) {
  const id = fieldId(name);
  const problem: ListProblem | undefined = problems[name];
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {problem ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {PROBLEM_WORDS[problem]()}
        </p>
      ) : null}
    </div>
  );
}
