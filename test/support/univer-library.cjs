/** Stands in for Univer's packages in jest, which cannot load their ESM dependencies. */
const { univerBundle } = require("../../tools/univer-bundle.cjs");

module.exports = require(univerBundle());
