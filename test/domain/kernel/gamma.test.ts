import fc from "fast-check";
import { digamma, hypergeometric, logGamma } from "../../../src/domain/kernel/gamma";

describe("logGamma", () => {
  it("is the logarithm of factorials and of √π", () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(1e6) / 12_815_504.5691479).toBeCloseTo(1, 12);
  });

  it("keeps Γ(x + 1) = x Γ(x)", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
    );
  });
});

describe("digamma", () => {
  it("is minus Euler's constant at 1, and rises by 1 / x", () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 500, noNaN: true }), (x) => expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9)),
    );
  });
});

describe("hypergeometric", () => {
  it("has its known forms: −ln(1 − z) / z, (1 − z)^−a, and a polynomial", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.99, noNaN: true }), (z) => {
        expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 9);
        expect(hypergeometric(0.7, 3, 3, z) * (1 - z) ** 0.7).toBeCloseTo(1, 9);
        expect(hypergeometric(-2, 3, 4, z)).toBeCloseTo(1 - 1.5 * z + 0.6 * z * z, 12);
      }),
    );
  });
});
