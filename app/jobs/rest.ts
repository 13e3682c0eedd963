/** A pause that can be ended early; waking before it begins makes it no pause at all. */
export function makeRest(): { sleep: (ms: number) => Promise<void>; wake: () => void } {
  let isWoken = false;
  let end = () => {};
  return {
    wake: () => {
      isWoken = true;
      end();
    },
    sleep: async (ms) => {
      if (!isWoken) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, ms);
          end = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      isWoken = false;
    },
  };
}
