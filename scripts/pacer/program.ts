import { Command, CommanderError } from 'commander';
import { UnreadableTable } from '#app/values/table/read-table.ts';
import { apiKeyCommand } from './api-key.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { kpiCommand } from './kpi.ts';
import { metricsCommand } from './metrics.ts';
import { Refusal } from './refusal.ts';
import { workspaceCommand } from './workspace.ts';

/** Runs one command. @returns the exit code: 0 when it was done, 1 when not, with one line on standard error. */
export async function runProgram(given: string[]): Promise<number> {
  const program = new Command('pacer')
    .description("Pacer's command line")
    .addCommand(workspaceCommand())
    .addCommand(apiKeyCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(metricsCommand())
    .addCommand(kpiCommand())
    .addCommand(demoCommand());
  throwInsteadOfExit(program);
  try {
    await program.parseAsync(given, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1; // it has said its line
    console.error(`pacer: ${lineOf(error)}`);
    return 1;
  }
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride().showSuggestionAfterError(true);
  for (const child of command.commands) throwInsteadOfExit(child);
}

function lineOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof UnreadableTable) return error.message;
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  const message = error instanceof Error ? error.message.trim() : String(error);
  return message.split('\n').filter((line) => line.trim() !== '').at(-1) ?? 'something went wrong';
}
