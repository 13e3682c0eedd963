import type { Entity, Field } from '../entity/entity.ts';
import type { ListQuery } from '../list/list-query.ts';
import type { ExportColumn, HeaderStyle } from './export-column.ts';

export const DELIMITERS = [',', ';', '\t'] as const;

/** What is exported, and how it is written. */
export interface ExportRequest {
  entity: Entity;
  query: ListQuery;
  customFields: readonly Field[];
  columns: readonly ExportColumn[];
  /** Now, for filters on days. */
  asOf: Date;
}

export interface ExportOptions {
  delimiter: (typeof DELIMITERS)[number];
  headers: HeaderStyle;
  /** A mark in front by which spreadsheets know UTF-8. */
  hasMark: boolean;
}

/** Reads `?delimiter=semicolon&headers=names&bom=no`; what is not said follows the language, as its spreadsheets do. */
export function readExportOptions(params: URLSearchParams, locale: 'nl' | 'en'): ExportOptions {
  const asked = { comma: ',', semicolon: ';', tab: '\t' }[params.get('delimiter') ?? ''] as ExportOptions['delimiter'] | undefined;
  const headers = params.get('headers') === 'names' ? 'names' : 'labels';
  return { delimiter: asked ?? (locale === 'nl' ? ';' : ','), headers, hasMark: params.get('bom') !== 'no' };
}
