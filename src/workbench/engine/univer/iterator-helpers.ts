/** Univer calls iterator helpers (ES2025), which Node 20 does not have: the ones it uses, defined where they are missing. */
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

function add(name: string, method: (this: Iterable<unknown>, call: (item: unknown, index: number) => unknown) => unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true });
}

add("some", function (test) {
  let index = 0;
  for (const item of this) if (test(item, index++)) return true;
  return false;
});
add("every", function (test) {
  let index = 0;
  for (const item of this) if (!test(item, index++)) return false;
  return true;
});
add("find", function (test) {
  let index = 0;
  for (const item of this) if (test(item, index++)) return item;
  return undefined;
});
add("forEach", function (visit) {
  let index = 0;
  for (const item of this) visit(item, index++);
});
add("toArray", function () {
  return [...this];
});
add("map", function* (change) {
  let index = 0;
  for (const item of this) yield change(item, index++);
});
add("filter", function* (test) {
  let index = 0;
  for (const item of this) if (test(item, index++)) yield item;
});

export {};
