import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Failure } from "../../src/domain/kernel/failure";
import { profileIds } from "../../src/domain/schema/profiles";
import { languages, type Language } from "../../src/i18n/language";
import { loadWords } from "../../src/i18n/locales";
import { translator } from "../../src/i18n/translate";
import { App } from "../../src/taskpane/App";
import { useRun } from "../../src/taskpane/hooks/useRun";
import { createShelf } from "../../src/taskpane/profiles/shelf";
import { ProfilesScreen } from "../../src/taskpane/profiles/ProfilesScreen";
import { ServicesContext, SpeechContext, type Services, type Speech } from "../../src/taskpane/services";
import { aBase, anOutcome, fakeServices, type FakeServices } from "./services";

const user = userEvent.setup();
const wholesale = {
  profile: "wholesale",
  columns: [{ table: "Clients", header: "Floor area" }],
  values: [
    { table: "activities", value: "Kiosk" },
    { table: "activities", value: "Supermarket" },
  ],
};
const nothing = { profile: "services", columns: [], values: [] };
const bytes = new TextEncoder().encode('{"clientBaseProfile":1}');
const file = { name: "Our way 2026-11-22.json", type: "application/json", bytes };

function Screen({ onBack }: { onBack: () => void }) {
  return <ProfilesScreen runner={useRun(() => undefined)} base={aBase()} onBack={onBack} />;
}

async function show(services: Services, language: Language = "en"): Promise<void> {
  const speech: Speech = {
    language,
    rtl: false,
    locale: language,
    t: translator(await loadWords(language), language),
    number: String,
    date: (serial) => `day ${serial}`,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <SpeechContext.Provider value={speech}>
        <ServicesContext.Provider value={services}>
          <Screen onBack={() => undefined} />
        </ServicesContext.Provider>
      </SpeechContext.Provider>
    </FluentProvider>,
  );
}

beforeAll(() => {
  URL.createObjectURL = () => "blob:profile";
  URL.revokeObjectURL = () => undefined;
});

describe("at creation", () => {
  const begin = async (fake: FakeServices) => {
    render(<App services={fake} language="en" locale="en" theme={webLightTheme} />);
    await user.click(await screen.findByRole("button", { name: "Line of business: Services firm" }));
  };

  test("a line of business is chosen behind a click, each with a line about it", async () => {
    const fake = fakeServices(async () => anOutcome({ tables: [] }));
    await begin(fake);
    expect(screen.getAllByRole("radio")).toHaveLength(profileIds.length);
    await user.click(screen.getByRole("radio", { name: /Property agent.*rooms, budget/ }));
    await user.click(screen.getByRole("button", { name: /Look around first/ }));
    expect(fake.calls).toEqual([{ id: "create-base", values: { language: "en", sample: true, profile: "property" } }]);
  });

  test("a saved profile is on offer, and its file goes with it", async () => {
    const fake = fakeServices(async () => anOutcome({ tables: [] }));
    fake.profiles.keep({ name: "Our way", text: "{}", day: "2026-11-22" });
    await begin(fake);
    await user.click(screen.getByRole("radio", { name: /Our way/ }));
    await user.click(screen.getByRole("button", { name: /Start empty/ }));
    expect(fake.calls[0]?.values).toEqual({ language: "en", profileFile: { name: "Our way", bytes: new TextEncoder().encode("{}") } });
  });
});

describe("the screen of a base", () => {
  test("shows what would be added before it is, and nothing to do where all is there", async () => {
    const fake = fakeServices(async (_id, _now, { profile }) => anOutcome(profile === "wholesale" ? wholesale : nothing));
    await show(fake);
    await screen.findByText("This base has all of it already.");
    expect(screen.getByTestId("profile-add")).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("radio", { name: /Wholesale/ }));
    await screen.findByText("1 column");
    screen.getByText("2 list values");
    screen.getByText("Supermarket");
    expect(fake.calls.every(({ values }) => values["preview"] === true)).toBe(true);
    await user.click(screen.getByTestId("profile-add"));
    expect(fake.calls.at(-1)).toEqual({ id: "add-profile", values: { profile: "wholesale" } });
  });

  test("keeps the base as the user's own profile, for every workbook and as a file, and forgets it again", async () => {
    const fake = fakeServices(async (id) => (id === "save-profile" ? anOutcome({}, { file }) : anOutcome(nothing)));
    await show(fake);
    expect(screen.getByTestId("profile-save")).toHaveProperty("disabled", true);
    await user.type(screen.getByTestId("profile-name"), " Our way ");
    await user.click(screen.getByTestId("profile-save"));
    await screen.findByTestId("profile-saved");
    expect(screen.getByTestId("download").getAttribute("download")).toBe(file.name);
    expect(fake.profiles.profiles()).toEqual([expect.objectContaining({ name: "Our way", text: '{"clientBaseProfile":1}' })]);
    await user.click(screen.getByRole("button", { name: "Back" }));
    await user.click(screen.getByRole("radio", { name: /Our way/ }));
    await user.click(screen.getByTestId("profile-forget"));
    expect(screen.queryByRole("radio", { name: /Our way/ })).toBeNull();
    expect(fake.profiles.profiles()).toEqual([]);
  });

  test("says of a file that it cannot be read", async () => {
    const fake = fakeServices(async (_id, _now, values) => {
      if ("file" in values) throw new Failure("profile.unreadable", { name: "list.json", part: "JSON" });
      return anOutcome(nothing);
    });
    await show(fake);
    const chosen = new File(["x"], "list.json");
    chosen.arrayBuffer = async () => new ArrayBuffer(1); // jsdom's File cannot be read
    await user.upload(screen.getByTestId("profile-file"), chosen);
    expect((await screen.findByRole("alert")).textContent).toContain("not a profile that Client Base saved");
  });

  test.each(languages)("speaks %s", async (language) => {
    await show(
      fakeServices(async () => anOutcome(wholesale)),
      language,
    );
    await screen.findByText("Floor area");
    expect(document.body.textContent).not.toMatch(/profiles\.|actions\./);
  });
});

describe("the shelf", () => {
  const storage = (kept: Map<string, string>) => () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const profile = { name: "Our way", text: "{}", day: "2026-11-22" };

  test("keeps profiles under the partition of the page, one of a name", () => {
    const kept = new Map<string, string>();
    const shelf = createShelf(storage(kept), "p1.");
    expect(shelf.keep(profile)).toBe(true);
    shelf.keep({ ...profile, name: "OUR WAY", text: "[]" });
    expect(createShelf(storage(kept), "p1.").profiles()).toEqual([{ name: "OUR WAY", text: "[]", day: "2026-11-22" }]);
    expect(createShelf(storage(kept), "p2.").profiles()).toEqual([]);
  });

  test("holds while the pane is open where storage is closed, and passes over what it cannot read", () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const closed = createShelf(() => {
      throw new Error("SecurityError");
    });
    expect(closed.keep(profile)).toBe(false);
    expect(closed.profiles()).toEqual([profile]);
    for (const text of ["{", '[{"name":1}]', '{"a":1}'])
      expect(createShelf(storage(new Map([["client-base.profiles", text]]))).profiles()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(3);
    warn.mockRestore();
  });
});
