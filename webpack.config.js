const { statSync } = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where Office.js comes from: Microsoft's CDN in production, the npm package while developing. */
const OFFICE_JS = { production: "https://officeapis.public.onecdn.static.microsoft/1/office.js", development: "/office/office.js" };
/** … and the smaller library of the custom functions' page, which the CDN keeps at its older address. */
const CUSTOM_FUNCTIONS_JS = {
  production: "https://appsforoffice.microsoft.com/lib/1.1/hosted/custom-functions-runtime.js",
  development: "/office/custom-functions-runtime.js",
};
/** Where a page may load from: itself and Microsoft's hosts of Office.js; styles in the page are Fluent's and Office.js's. */
const OFFICE_HOSTS = "https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com https://*.cdn.office.net";
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' ${OFFICE_HOSTS}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  `connect-src 'self' ${OFFICE_HOSTS}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");
/** The origin that manifest.xml is written for; `--env origin=https://…` puts another in its place. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const PORT = 3000;
const officeJsFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** `env.origin`: where the add-in will be served from. The workbench is no part of this: tools/start.mjs serves it. */
module.exports = async (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const page = (name, template, officeJs = OFFICE_JS[mode]) =>
    new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], officeJs, policy: CONTENT_SECURITY_POLICY });
  const script = production ? "[name].[contenthash:10].js" : "[name].js";
  return {
    mode,
    devtool: "source-map",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      message: "./src/commands/message.ts",
      functions: "./src/functions/index.ts",
    },
    output: {
      path: path.join(__dirname, "dist"),
      // manifest.xml names the script of the custom functions.
      filename: ({ chunk }) => (chunk.name === "functions" ? "[name].js" : script),
      chunkFilename: script,
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run typecheck`, apart from the bundle.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } } },
        },
        { test: /\.css$/, use: [require("mini-css-extract-plugin").loader, "css-loader"] },
      ],
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      page("commands", "./src/commands/commands.html"),
      page("message", "./src/commands/message.html"),
      page("functions", "./src/commands/commands.html", CUSTOM_FUNCTIONS_JS[mode]),
      functionsMetadata,
      new (require("mini-css-extract-plugin"))({ filename: production ? "[name].[contenthash:10].css" : "[name].css" }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", transform: (text) => String(text).replaceAll(DEVELOPMENT_ORIGIN, env.origin ?? DEVELOPMENT_ORIGIN) },
        ],
      }),
      ...(production ? [printSizes] : []),
    ],
    performance: { hints: false },
    cache: production ? false : { type: "filesystem", cacheDirectory: path.join(__dirname, "node_modules/.cache/client-base/webpack") },
    stats: production ? "errors-warnings" : "minimal",
    ...(process.env.WEBPACK_SERVE && { devServer: await devServer() }),
  };
};

/** Serves the add-in to a real Excel (`npm run excel`), over https with the development certificates. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: PORT,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: { directory: officeJsFolder, publicPath: "/office" },
    client: { overlay: { warnings: false } },
  };
}

/** Adds what Excel reads of the custom functions, made from their declaration: one file a language. */
const functionsMetadata = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("functions-metadata", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "functions-metadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { bundleForNode } = await import("./tools/prepare.mjs");
          const file = await bundleForNode("src/functions/metadata.ts");
          const { metadataFiles } = await import(`${pathToFileURL(file)}?${statSync(file).mtimeMs}`);
          for (const [name, text] of Object.entries(metadataFiles())) compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  },
};

/** Says how large the production bundle is, file by file. */
const printSizes = {
  apply(compiler) {
    compiler.hooks.emit.tap("sizes", (compilation) => {
      const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;
      const scripts = compilation.getAssets().filter(({ name }) => /\.(js|json|css|html)$/.test(name));
      for (const { name, source } of scripts.sort((a, b) => b.source.size() - a.source.size()))
        console.log(`${kilobytes(source.size())} ${kilobytes(gzipSync(source.buffer()).length)} gzipped  ${name}`);
    });
  },
};
