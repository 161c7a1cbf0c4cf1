// days are told in local time: a zone of one's own can be tried, but not by chance
process.env.TZ ??= "UTC";

const transform = {
  "^.+\\.(ts|tsx)$": [
    "@swc/jest",
    {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
      module: { type: "commonjs" },
    },
  ],
  "^.+\\.mjs$": ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }],
};
const shared = {
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(hucre|numfmt)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  /** numfmt names a CommonJS entry that it does not ship. */
  moduleNameMapper: {
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    "^fast-check$": "<rootDir>/test/support/fast-check.cjs",
    "^@univerjs/(core|engine-formula)$": "<rootDir>/test/support/univer-library.cjs",
  },
};
const project = (displayName, testMatch, more = {}) => ({
  ...shared,
  displayName,
  testMatch,
  testEnvironment: "node",
  // Office.js stays in the global scope, as in a page
  testEnvironmentOptions: { globalsCleanup: "off" },
  ...more,
});

/** node: everything without a screen; screen: React in jsdom; browser: Chromium; office: LibreOffice. */
export default {
  // machines that build and test at once are slow: a timeout is for what hangs
  testTimeout: 120_000,
  projects: [
    project("node", ["<rootDir>/test/**/*.test.ts"], { testPathIgnorePatterns: ["/test/(taskpane|e2e|interop|bench)/"] }),
    project("screen", ["<rootDir>/test/taskpane/**/*.test.tsx"], {
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/support/screen-setup.ts"],
    }),
    project("browser", ["<rootDir>/test/e2e/**/*.test.ts"], {
      globalSetup: "<rootDir>/test/support/browser-setup.ts",
      globalTeardown: "<rootDir>/test/support/browser-teardown.ts",
    }),
    project("office", ["<rootDir>/test/interop/**/*.test.ts"]),
  ],
};
