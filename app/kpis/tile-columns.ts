/** One or more columns of a grid, with the groups that stand in them under each other. */
export interface TileColumn<Group> {
  span: number;
  groups: Group[];
}

/**
 * Groups of tiles beside and under each other, so that the highest column has as few tiles as can be: a group of many takes
 * several columns, and small ones share one. Of a column the groups stay in their order.
 * @param most how many columns there are
 */
export function packColumns<Group extends { tiles: readonly unknown[] }>(groups: readonly Group[], most: number): TileColumn<Group>[] {
  for (let rows = 1; ; rows++) {
    const columns = packAt(groups, rows);
    if (columns.reduce((sum, { span }) => sum + span, 0) <= most) return columns;
  }
}

function packAt<Group extends { tiles: readonly unknown[] }>(groups: readonly Group[], rows: number): TileColumn<Group>[] {
  const columns: TileColumn<Group>[] = [];
  for (const group of groups) {
    const span = Math.ceil(group.tiles.length / rows);
    const shared = columns.find((column) => span === 1 && column.span === 1 && column.groups.reduce((sum, { tiles }) => sum + tiles.length, group.tiles.length) <= rows);
    if (shared) shared.groups.push(group);
    else columns.push({ span, groups: [group] });
  }
  return columns;
}
