/** Waits for so many turns of the event loop: what was begun before has come as far as it comes by itself. */
export async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
