import fc from "fast-check";
import type { DuplicateField, DuplicateSource } from "../../../../src/domain/cleaning/duplicates/fields";
import { duplicateSteps, findDuplicates } from "../../../../src/domain/cleaning/duplicates/find-duplicates";
import { madeUpClients } from "../../../support/made-up-clients";

const fields: DuplicateField[] = ["name", "phone", "email", "address", "city", "birthday"];
/** Rows of name, phone, e-mail, address, city, birthday. */
function sheet(...rows: string[][]): DuplicateSource {
  return { rows: rows.length, columns: fields.map((field, i) => ({ field, cells: rows.map((row) => row[i] || null) })) };
}
const groups = (source: DuplicateSource): number[][] => findDuplicates(source).groups.map(({ records }) => records);

/** F1 over pairs of rows that are one client. */
function f1(source: DuplicateSource, client: readonly number[]): number {
  const found = groups(source).flatMap((rows) => rows.flatMap((one, i) => rows.slice(i + 1).map((two) => [one, two] as const)));
  const sizes = new Map<number, number>();
  for (const who of client) sizes.set(who, (sizes.get(who) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return (2 * found.filter(([one, two]) => client[one] === client[two]).length) / (found.length + wanted);
}

describe("duplicates", () => {
  test.each<[string, string[], string[]]>([
    ["another order and case", ["Anna Weber", "030 1112223"], ["WEBER, ANNA", "030 1112223"]],
    ["a letter mistyped", ["Anna Weber", "", "", "Hill Road 12", "Bonn"], ["Ana Weber", "", "", "Hill Road 12", "Bonn"]],
    ["another company form", ["Drini Tregti SHPK", "069 123 4567"], ["Drini Tregti sh.p.k.", "+355 69 123 4567"]],
    ["no company form", ["ООО «Северный ветер»", "", "info@veter.ru"], ["Северный ветер", "", "INFO@veter.ru"]],
    ["Cyrillic and Latin", ["Щербаков Юрий", "+7 916 1234567"], ["Yuri Shcherbakov", "8 916 123-45-67"]],
    [
      "Greek and Latin",
      ["Γιώργος Παπαδόπουλος", "", "", "", "Αθήνα", "1980-02-03"],
      ["Giorgos Papadopoulos", "", "", "", "Athina", "1980-02-03"],
    ],
    ["Arabic and Latin", ["محمد الحسن", "+966 50 123 4567"], ["Mohammed Al Hassan", "٠٥٠ ١٢٣ ٤٥٦٧"]],
    ["diacritics", ["Ștefan Țarălungă", "0722 111 222"], ["Stefan Taralunga", "+40722111222"]],
    ["spaces inside", ["Al mente Construct", "", "", "Teilor 5", "Iași"], ["Alimente Construct", "", "", "Teilor 5", "Iași"]],
    ["an initial", ["J. Crofworth", "020 7946 0958"], ["James Crofworth", "020 7946 0958"]],
    [
      "another phone, the same e-mail",
      ["Elira Hoxha", "069 111 2222", "elira.hoxha@x.al"],
      ["Elira Hoxha", "068 333 4444", "elira.hoxha@x.al"],
    ],
    ["several phones in a cell", ["Bujar Leka", "069 111 2222; 068 333 4444"], ["Leka Bujar", "+355683334444"]],
    ["day and month swapped", ["Drita Prifti", "", "", "", "Vlorë", "1980-02-03"], ["Drita Prifti", "", "", "", "Vlore", "1980-03-02"]],
  ])("finds %s", (_, one, two) => {
    expect(groups(sheet(one, ["Somebody Else", "0211 998877"], two))).toEqual([[0, 2]]);
  });

  test.each<[string, string[], string[]]>([
    [
      "a couple of one house and phone",
      ["Maria Popescu", "0722 111 222", "", "Teilor 5", "Iași"],
      ["Ion Popescu", "0722 111 222", "", "Teilor 5", "Iași"],
    ],
    [
      "two firms under one roof",
      ["Alfa Dental SRL", "021 3334455", "", "Unirii 7", "Cluj"],
      ["Zenit Motors SRL", "021 3334455", "", "Unirii 7", "Cluj"],
    ],
    ["father and son of one name", ["Ilir Hoxha", "", "", "", "", "1951-04-01"], ["Ilir Hoxha", "", "", "", "", "1985-11-23"]],
    ["schools of other numbers", ["School 5", "", "", "", "Perm"], ["School 7", "", "", "", "Perm"]],
    [
      "a branch elsewhere",
      ["Hard Rock", "213 2767605", "", "8600 Beverly", "Los Angeles"],
      ["Hard Rock", "212 4896565", "", "221 57th St", "New York"],
    ],
    [
      "two of one trade in one street, by all that is known",
      ["АО «Мебельная фабрика «Маяк»", "+7 812 326 04 78", "office@mayak-mebel.ru", "ул. Центральная, д. 66", "Санкт-Петербург"],
      ["АО «Мебельная фабрика «Родник»", "+7 812 321 15 92", "office@rodnik-mebel.ru", "ул. Центральная, д. 16", "Санкт-Петербург"],
    ],
    [
      "two of one trade in one street, by name and address",
      ["АО «Мебельная фабрика «Маяк»", "", "", "ул. Центральная, д. 66", "Санкт-Петербург"],
      ["АО «Мебельная фабрика «Родник»", "", "", "ул. Центральная, д. 16", "Санкт-Петербург"],
    ],
    ["nothing but a city", ["", "", "", "", "Bonn"], ["", "", "", "", "Bonn"]],
    ["nothing at all", [""], [""]],
  ])("does not take for one: %s", (_, one, two) => {
    expect(groups(sheet(one, ["Somebody Else", "0211 998877"], two))).toEqual([]);
  });

  test("says how sure it is and why, for and against, the weightiest first", () => {
    const [group] = findDuplicates(
      sheet(["Anna Weber", "030 1112223", "", "Hill Road 12"], ["WEBER Anna", "0301112223", "", "Lake Street 7"]),
    ).groups;
    expect(group!.score).toBeGreaterThan(0.98);
    expect(group!.links).toHaveLength(1);
    expect(group!.links[0]!.reasons).toEqual([
      { code: "sameName", a: "Anna Weber", b: "WEBER Anna", bits: expect.any(Number) },
      { code: "samePhone", a: "030 1112223", b: "0301112223", bits: expect.any(Number) },
      { code: "otherAddress", a: "Hill Road 12", b: "Lake Street 7", bits: expect.any(Number) },
    ]);
  });

  test("tells birthdays as days, however the sheet keeps them", () => {
    const cells = { name: ["Anna Weber", "Anna Weber"], birthday: [29_254, "3.2.1980"] };
    const columns = [
      { field: "name" as const, cells: cells.name },
      { field: "birthday" as const, cells: cells.birthday },
    ];
    const [group] = findDuplicates({ rows: 2, columns }).groups;
    expect(group!.links[0]!.reasons[1]).toMatchObject({ code: "sameBirthday", a: "1980-02-03", b: "1980-02-03" });
  });

  test("takes a row that stands two hundred times for one client", () => {
    const others = Array.from({ length: 300 }, (_, i) => [`Client${i} Number${i}`, `0700 ${100_000 + 37 * i}`]);
    const source = sheet(
      ...others,
      ...Array.from({ length: 200 }, () => ["Anna Weber", "030 1112223", "anna@weber.de", "Hill Road 12", "Bonn"]),
    );
    expect(groups(source)).toEqual([Array.from({ length: 200 }, (_, i) => 300 + i)]);
  });

  test("makes no chain of weak links", () => {
    const source = sheet(
      ["Anna Weber", "030 1112223"],
      ["Anna Weber", "", "anna@weber.de"],
      ["Bertha Klein", "", "anna@weber.de", "Lake 7", "Kiel"],
    );
    expect(groups(source)).toEqual([[0, 1]]);
  });

  test("does not depend on the order of the rows", () => {
    const made = madeUpClients(300, { seed: 5, errors: 2 });
    const found = (order: readonly number[]): string[] => {
      const columns = made.columns.map(({ field, cells }) => ({ field, cells: order.map((row) => cells[row] ?? null) }));
      const named = groups({ rows: order.length, columns }).map((rows) =>
        rows
          .map((row) => order[row]!)
          .sort((a, b) => a - b)
          .join(" "),
      );
      return named.sort();
    };
    const rows = Array.from({ length: made.rows }, (_, row) => row);
    const straight = found(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: made.rows }), (order) => expect(found(order)).toEqual(straight)),
      { numRuns: 5 },
    );
  });

  test.each([
    [11, 1],
    [12, 2],
    [13, 4],
  ])("is as good on made-up clients in five languages (seed %p, up to %p errors)", (seed, errors) => {
    const made = madeUpClients(2000, { seed, errors });
    expect(f1(made, made.client)).toBeGreaterThan(0.98);
  });

  test("never compares all pairs: the work grows with the rows", () => {
    for (const rows of [500, 4000]) expect(findDuplicates(madeUpClients(rows, { seed: 3, errors: 2 })).compared).toBeLessThan(18 * rows);
  });

  test("works in stretches that tell how far it is", () => {
    const told: number[] = [];
    for (const done of duplicateSteps(madeUpClients(1000, { seed: 3, errors: 2 }))) told.push(done);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((one, two) => one - two));
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});
