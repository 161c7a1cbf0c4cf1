import { watch } from "../../src/taskpane/hooks/watch";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A look that ends when it is told to. */
function slowLook() {
  const ends: (() => void)[] = [];
  const look = jest.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { look, end: async () => (ends.shift()?.(), jest.advanceTimersByTimeAsync(0)) };
}

test("changes that come close together are looked at once", async () => {
  const { look } = slowLook();
  const watching = watch(look, 200);
  watching.poke();
  await jest.advanceTimersByTimeAsync(150);
  watching.poke();
  await jest.advanceTimersByTimeAsync(199);
  expect(look).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(look).toHaveBeenCalledTimes(1);
});

test("a change during a look is looked at after it, never beside it", async () => {
  const { look, end } = slowLook();
  const watching = watch(look, 200);
  watching.poke();
  await jest.advanceTimersByTimeAsync(200);
  watching.poke();
  await jest.advanceTimersByTimeAsync(1000);
  expect(look).toHaveBeenCalledTimes(1);
  await end();
  await jest.advanceTimersByTimeAsync(200);
  expect(look).toHaveBeenCalledTimes(2);
});

test("a look at once is not put off by changes that come before it", async () => {
  const { look, end } = slowLook();
  const watching = watch(look, 200);
  watching.now();
  watching.poke();
  await jest.advanceTimersByTimeAsync(0);
  expect(look).toHaveBeenCalledTimes(1);
  await end();
  await jest.advanceTimersByTimeAsync(1000);
  expect(look).toHaveBeenCalledTimes(1);
});

test("nothing is looked at after it is stopped", async () => {
  const { look, end } = slowLook();
  const watching = watch(look, 200);
  watching.poke();
  await jest.advanceTimersByTimeAsync(200);
  watching.poke();
  watching.stop();
  await end();
  watching.poke();
  await jest.advanceTimersByTimeAsync(1000);
  expect(look).toHaveBeenCalledTimes(1);
});
