import type { Workspace } from "../book/workspace";
import { HostError } from "./wire";
import type { WireCollection, WireObject } from "./wire";

/** All settings together may take about two megabytes. */
const MAX_BYTES = 2_000_000;

/** One of the workbook's settings. */
export class Setting implements WireObject {
  readonly Type = "Setting";

  constructor(
    private readonly workspace: Workspace,
    readonly Key: string,
  ) {}

  get Id(): string {
    return this.Key;
  }

  get Value(): unknown {
    return this.workspace.book.settings.get(this.Key);
  }

  set Value(value: unknown) {
    put(this.workspace, this.Key, value);
  }

  Delete(): void {
    this.workspace.book.settings.delete(this.Key);
  }
}

function put(workspace: Workspace, key: string, value: unknown): void {
  const { settings } = workspace.book;
  const next = new Map(settings).set(key, value);
  if (JSON.stringify([...next]).length > MAX_BYTES) throw new HostError("InvalidArgument", "The settings take too much room.");
  settings.set(key, value);
}

/** workbook.settings: they travel with the file. */
export class SettingCollection implements WireCollection<Setting> {
  readonly Type = "SettingCollection";
  static readonly settles = [];

  constructor(private readonly workspace: Workspace) {}

  items(): Setting[] {
    return [...this.workspace.book.settings.keys()].map((key) => new Setting(this.workspace, key));
  }

  Item(key: string | number): Setting | undefined {
    return this.workspace.book.settings.has(String(key)) ? new Setting(this.workspace, String(key)) : undefined;
  }

  GetItemOrNullObject(key: string): Setting | null {
    return this.Item(key) ?? null;
  }

  GetCount(): number {
    return this.workspace.book.settings.size;
  }

  Add(key: string, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
    put(this.workspace, key, value);
    return new Setting(this.workspace, key);
  }
}
