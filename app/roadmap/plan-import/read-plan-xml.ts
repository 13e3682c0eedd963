import { SaxesParser } from 'saxes';
import { done, refused, type Result } from '#app/values/result.ts';
import { MOST_ROWS } from './file-row.ts';

export type NoProject = 'doctype' | 'broken-xml' | 'no-project' | 'too-many-rows';

/** What stands in the elements of one thing, by their names. */
export type Fields = ReadonlyMap<string, string>;

export interface XmlTask {
  fields: Fields;
  links: Fields[];
  baselines: Fields[];
}

export interface XmlPlan {
  project: Fields;
  tasks: XmlTask[];
  resources: Fields[];
  assignments: Fields[];
}

/** No plan is nested deeper, and what is would fill the memory. */
const DEEPEST = 50;
const LEVELS_OF_A_RECORD = 4;
const TASK = 'Project/Tasks/Task';
const RECORDS = new Set(['Project', TASK, `${TASK}/PredecessorLink`, `${TASK}/Baseline`, 'Project/Resources/Resource', 'Project/Assignments/Assignment']);

class NoPlan extends Error {
  constructor(readonly reason: NoProject) {
    super(`The file is no plan: ${reason}`);
  }
}

/**
 * Reads a plan piece by piece, so that a large one keeps nobody waiting. A definition of a document type is refused: it could
 * name other files, or grow without end.
 */
export async function readPlanXml(parts: AsyncIterable<string>): Promise<Result<XmlPlan, NoProject>> {
  const plan: XmlPlan = { project: new Map(), tasks: [], resources: [], assignments: [] };
  try {
    const parser = parserInto(plan);
    for await (const part of parts) parser.write(part);
    parser.close();
    return done(plan);
  } catch (error) {
    if (error instanceof NoPlan) return refused(error.reason);
    throw error;
  }
}

interface OpenRecord {
  path: string;
  depth: number;
  fields: Map<string, string>;
}

function parserInto(plan: XmlPlan): SaxesParser {
  const parser = new SaxesParser({ position: false });
  const names: string[] = [];
  const records: OpenRecord[] = [];
  const keep = keeperOf(plan);
  let text = '';
  const say = (more: string) => {
    if (names.length === (records.at(-1)?.depth ?? 0) + 1) text += more;
  };
  parser.on('error', () => {
    throw new NoPlan('broken-xml');
  });
  parser.on('doctype', () => {
    throw new NoPlan('doctype');
  });
  parser.on('opentag', ({ name }) => {
    names.push(name.slice(name.indexOf(':') + 1));
    text = '';
    if (names.length === 1 && names[0] !== 'Project') throw new NoPlan('no-project');
    if (names.length > DEEPEST) throw new NoPlan('broken-xml');
    const path = names.length > LEVELS_OF_A_RECORD ? '' : names.join('/');
    if (RECORDS.has(path)) records.push({ path, depth: names.length, fields: new Map() });
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    const record = records.at(-1);
    if (record?.depth === names.length) keep(records.pop()!);
    else if (record?.depth === names.length - 1 && !record.fields.has(names.at(-1)!)) record.fields.set(names.at(-1)!, text.trim());
    text = '';
    names.pop();
  });
  return parser;
}

/** Puts each thing where it belongs; what is inside a task comes before the task itself. */
function keeperOf(plan: XmlPlan): (record: OpenRecord) => void {
  let [links, baselines]: [Fields[], Fields[]] = [[], []];
  let rows = 0;
  return ({ path, fields }) => {
    switch (path) {
      case 'Project':
        plan.project = fields;
        break;
      case TASK:
        plan.tasks.push({ fields, links, baselines });
        [links, baselines] = [[], []];
        rows += fields.get('Summary') === '1' ? 0 : 1;
        // Its first row is the project itself, which older versions do not call a summary.
        if (rows > MOST_ROWS + 1) throw new NoPlan('too-many-rows');
        break;
      case `${TASK}/PredecessorLink`:
        links.push(fields);
        break;
      case `${TASK}/Baseline`:
        baselines.push(fields);
        break;
      case 'Project/Resources/Resource':
        plan.resources.push(fields);
        break;
      default:
        plan.assignments.push(fields);
    }
  };
}
