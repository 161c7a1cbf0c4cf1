import { webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Failure } from "../../src/domain/kernel/failure";
import type { Language } from "../../src/i18n/language";
import { App } from "../../src/taskpane/App";
import type { Services } from "../../src/taskpane/services";
import { aBase, anEntry, anOutcome, fakeServices } from "./services";

const show = (services: Services | null, language: Language = "en") =>
  render(<App services={services} language={language} locale={language} theme={webLightTheme} />);
const user = userEvent.setup();
const button = (name: RegExp | string) => screen.findByRole("button", { name });

describe("without a base", () => {
  test("three ways to begin, and no tabs", async () => {
    show(fakeServices(async () => anOutcome({})));
    await button(/Start empty/);
    await button(/Bring in a list/);
    await button(/Look around first/);
    expect(screen.queryByRole("tab")).toBeNull();
  });

  test("the sample base is made in the pane's language, and its result leads to the sheet", async () => {
    const fake = fakeServices(async (_id, now) => {
      now.state.base = aBase({ clients: 60 });
      now.state.last = anEntry("create-base");
      return anOutcome({ tables: Array(18) }, { sheet: "clients" });
    });
    show(fake, "ro");
    await user.click(await button(/Vezi mai întâi un exemplu/));
    expect(fake.calls).toEqual([{ id: "create-base", values: { language: "ro", sample: true } }]);
    await screen.findByText("Au fost create 18 tabele.");
    await user.click(await button("Mergi la foaie"));
    expect(fake.shown).toEqual(["clients"]);
    await button("Anulează");
  });
});

describe("a failure", () => {
  test("says what happened, that nothing changed and what to do, and can be tried again", async () => {
    let tries = 0;
    const fake = fakeServices(async () => {
      tries += 1;
      if (tries === 1) throw new Failure("base.exists", { sheet: "Clients" });
      return anOutcome({ tables: [] });
    });
    show(fake);
    await user.click(await button(/Start empty/));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("already holds a client base");
    expect(alert.textContent).toContain("Nothing in the workbook was changed.");
    expect(alert.textContent).toContain("another workbook");
    await user.click(await button("Try again"));
    await screen.findByText("The base is ready");
  });

  test("of an unforeseen kind is told in words too", async () => {
    show(
      fakeServices(async () => {
        throw new TypeError("x is undefined");
      }),
    );
    await user.click(await button(/Start empty/));
    expect((await screen.findByRole("alert")).textContent).toContain("x is undefined");
  });
});

describe("with a base", () => {
  test("the Base tab shows the tables with their rows, and opens their sheets", async () => {
    const fake = fakeServices(async () => anOutcome({}), aBase({ clients: 2357 }));
    show(fake);
    await user.click(await screen.findByRole("tab", { name: "Base" }));
    await user.click(await button("Clients 2,357"));
    expect(fake.shown).toEqual(["Clients"]);
  });

  test("no orders: the Analyse tab teaches how to begin", async () => {
    show(fakeServices(async () => anOutcome({}), aBase()));
    await user.click(await screen.findByRole("tab", { name: "Analyse" }));
    await screen.findByText("No orders yet");
    expect(screen.queryByRole("button", { name: "Run RFM" })).toBeNull();
  });

  test("RFM shows its heat map as a table that a screen reader can read", async () => {
    const cells = [{ r: 5, fm: 5, clients: 3, revenue: 10, segment: "Champions" }];
    const result = { clients: 3, segments: [{ name: "Champions", clients: 3, revenue: 10 }] };
    show(fakeServices(async () => anOutcome(result, { sheet: "rfm", picture: { kind: "heat map", cells } }), aBase({ orders: 9 })));
    await user.click(await screen.findByRole("tab", { name: "Analyse" }));
    await user.click(await button("Run RFM"));
    await screen.findByText("3 clients scored");
    await button("R 5, FM 5: 3 clients, Champions");
    expect(screen.getAllByRole("row")).toHaveLength(6 + 2);
  });

  test("a running action shows its progress and can be cancelled", async () => {
    let finish = () => {};
    let cancelled = () => false;
    const fake = fakeServices(async () => anOutcome({}), aBase({ orders: 9 }));
    fake.run = async (_id, _values, control) => {
      control.progress("writing", 2000, 7000);
      cancelled = () => control.cancelled;
      await new Promise<void>((resolve) => (finish = resolve));
      throw new Failure("cancelled");
    };
    show(fake);
    await user.click(await screen.findByRole("tab", { name: "Analyse" }));
    await user.click(await button("Run ABC"));
    await screen.findByText(/2,000 of 7,000/);
    await user.click(await button("Cancel"));
    expect(cancelled()).toBe(true);
    finish();
    await screen.findByRole("alert");
  });

  test("Undo takes back the last action", async () => {
    const fake = fakeServices(async (_id, now) => {
      now.state.last = null;
      return anOutcome({ undone: "rfm" });
    }, aBase());
    fake.state.last = anEntry("rfm");
    show(fake);
    await user.click(await button("Undo"));
    expect(fake.calls).toEqual([{ id: "undo", values: {} }]);
    await screen.findByText("Taken back");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
  });
});

test("Arabic mirrors the pane", async () => {
  const { container } = show(
    fakeServices(async () => anOutcome({})),
    "ar",
  );
  await button(/البدء بقاعدة فارغة/);
  expect(container.querySelector("[dir=rtl]")).not.toBeNull();
  expect(document.documentElement.dir).toBe("rtl");
});

test("an Excel below the floor is told so", async () => {
  show(null);
  await screen.findByText("This Excel is too old");
});
