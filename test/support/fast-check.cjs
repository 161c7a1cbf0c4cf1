/**
 * Stands in for fast-check in jest: properties are tried with the same values in every run, so that what fails can be told again;
 * CLIENT_BASE_SEED looks further.
 */
const fastCheck = require("../../node_modules/fast-check/lib/cjs/fast-check.js");

fastCheck.configureGlobal({ seed: Number(process.env.CLIENT_BASE_SEED ?? 20_261_122) });
module.exports = fastCheck;
