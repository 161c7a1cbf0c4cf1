import { HostError, type WireObject } from "../objects/wire";
import type { Catalogue, TypeEntry } from "./metadata/catalogue";
import { satisfies, type RequirementSets } from "./requirements";

/** An error together with the member it came from ("Range.values"). */
export class LocatedError extends Error {
  constructor(
    readonly reason: unknown,
    readonly location: string,
  ) {
    super(location);
  }
}

/** A scalar that the wire calls "Type" stands as `Kind` on the object, whose `Type` is its class. */
const memberOf = (wire: string) => (wire === "Type" ? "Kind" : wire);

/** Reads, writes and calls members of wire objects by their wire names; what is missing is refused by its name. */
export class Members {
  private readonly demands = new Map<string, boolean>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly requirements: RequirementSets,
  ) {}

  entry(target: WireObject): TypeEntry {
    return this.catalogue.entry(target.Type);
  }

  /** Whether the object has the member and the host answers its API set. */
  offers(target: WireObject, wire: string): boolean {
    return memberOf(wire) in target && this.supported(this.entry(target).apis.get(wire));
  }

  read(target: WireObject, wire: string): unknown {
    return this.at(target, wire, () => {
      const value = this.offers(target, wire) ? (target as Record<string, unknown>)[memberOf(wire)] : undefined;
      if (value === undefined) throw this.missing(target, wire);
      return value;
    });
  }

  write(target: WireObject, wire: string, value: unknown): void {
    this.at(target, wire, () => {
      const descriptor = this.offers(target, wire) ? descriptorOf(target, memberOf(wire)) : undefined;
      if (!descriptor || !(descriptor.set ?? descriptor.writable)) throw this.missing(target, wire);
      (target as Record<string, unknown>)[memberOf(wire)] = value;
    });
  }

  call(target: WireObject, wire: string, args: unknown[]): unknown {
    return this.at(target, wire, () => {
      const method = this.offers(target, wire) ? (target as Record<string, unknown>)[wire] : undefined;
      if (typeof method !== "function") throw this.missing(target, wire);
      return method.apply(target, args) as unknown;
    });
  }

  /** "Range.values" for the wire's "Values" of a Range. */
  location(target: WireObject, wire: string): string {
    return `${target.Type}.${this.entry(target).published.get(wire) ?? wire.charAt(0).toLowerCase() + wire.slice(1)}`;
  }

  missing(target: WireObject, wire: string): HostError {
    const known = this.entry(target).published.has(wire);
    const name = this.location(target, wire);
    if (!known) return new HostError("ApiNotFound", `${name} does not exist.`);
    const api = this.entry(target).apis.get(wire);
    if (!this.supported(api)) return new HostError("ApiNotFound", `${name} needs ${api}.`);
    return new HostError("NotImplemented", `${name} is not implemented by the workbench.`);
  }

  private supported(demand: string | undefined): boolean {
    if (!demand?.startsWith("ExcelApi ")) return true;
    let known = this.demands.get(demand);
    if (known === undefined) this.demands.set(demand, (known = satisfies(this.requirements, demand)));
    return known;
  }

  private at<T>(target: WireObject, wire: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof LocatedError ? error : new LocatedError(error, this.location(target, wire));
    }
  }
}

function descriptorOf(target: object, key: string): PropertyDescriptor | undefined {
  for (let owner: object | null = target; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    if (descriptor) return descriptor;
  }
  return undefined;
}
