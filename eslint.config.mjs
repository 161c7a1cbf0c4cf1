import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import jsxA11y from "eslint-plugin-jsx-a11y";
import office from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";
import { readFileSync } from "node:fs";

const { rooms: house } = JSON.parse(readFileSync(new URL("tools/house.json", import.meta.url), "utf8"));

const officeRules = Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"]));

/** The folders of src that `folder` may not import, as patterns for its own files. */
function closedDoors(folder) {
  const open = house[folder].map((place) => place.split("/")[0]);
  const closed = Object.keys(house).filter((other) => other !== folder && !open.includes(other));
  const isFile = folder === "composition";
  return {
    files: isFile ? [`src/${folder}.ts`] : [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: closed.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${folder} may not import src/${other} (tools/house.json).`,
          })),
        },
      ],
    },
  };
}

export default typescript.config(
  { ignores: ["dist/**", "node_modules/**", "test/bench/node_modules/**"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "all" }],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "String unions, no enums." },
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
    },
  },
  { files: ["test/**"], rules: { "max-lines": "off" } },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["*.config.{js,mjs}", "jest.config.mjs"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setImmediate: "readonly",
        structuredClone: "readonly",
        fetch: "readonly",
        module: "writable",
        exports: "writable",
        require: "readonly",
        __dirname: "readonly",
        Excel: "readonly",
        Office: "readonly",
        OfficeExtension: "readonly",
      },
    },
  },
  {
    files: ["src/{actions,workbook,taskpane,commands,functions}/**/*.{ts,tsx}", "src/composition.ts"],
    plugins: { "office-addins": office },
    rules: officeRules,
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
  ...Object.keys(house).map(closedDoors),
  prettier,
);
