import { useFormat } from '#app/ui/format.tsx';
import { PID_LINES, type PidLine } from '../../pid/pid.ts';
import { lineKindName, lineText } from '../../pid/pid-words.ts';

/** What is read in one part, each kind of line under its name. */
export function PidLines({ lines, currency }: { lines: readonly PidLine[]; currency: string }) {
  const format = useFormat();
  const kinds = PID_LINES.filter((kind) => lines.some((line) => line.kind === kind));
  return (
    <dl className="flex flex-col gap-y-3">
      {kinds.map((kind) => (
        <div key={kind} className="grid gap-x-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-sm text-muted">{lineKindName(kind)}</dt>
          <dd>
            <ul className="flex flex-col gap-1">
              {lines
                .filter((line) => line.kind === kind)
                .map((line, index) => (
                  <li key={index}>
                    <LineSays {...lineText(line, currency, format)} />
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A name with what is said of it; either can be empty. */
export function LineSays({ name, text }: { name: string; text: string }) {
  return (
    <>
      {name && text ? <span className="font-medium">{name}</span> : name}
      {name && text ? <span className="text-muted">: </span> : null}
      {text}
    </>
  );
}
