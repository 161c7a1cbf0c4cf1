const { gzipSync } = require("node:zlib");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** Where Office.js comes from: Microsoft's CDN in production, the npm package while developing. */
const OFFICE_JS = { production: "https://officeapis.public.onecdn.static.microsoft/1/office.js", development: "/office/office.js" };
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
  const page = (name, template) =>
    new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], officeJs: OFFICE_JS[mode], policy: CONTENT_SECURITY_POLICY });
  return {
    mode,
    devtool: "source-map",
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/index.ts", message: "./src/commands/message.ts" },
    output: {
      path: path.join(__dirname, "dist"),
      filename: production ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
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

/** Says how large the production bundle is, file by file. */
const printSizes = {
  apply(compiler) {
    compiler.hooks.emit.tap("sizes", (compilation) => {
      const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;
      const scripts = compilation.getAssets().filter(({ name }) => /\.(js|css|html)$/.test(name));
      for (const { name, source } of scripts.sort((a, b) => b.source.size() - a.source.size()))
        console.log(`${kilobytes(source.size())} ${kilobytes(gzipSync(source.buffer()).length)} gzipped  ${name}`);
    });
  },
};
