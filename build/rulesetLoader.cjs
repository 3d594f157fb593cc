const { parseDocument } = require('yaml');

/** webpack loader: YAML with scalars kept as text, as JSON, so that pages carry no YAML parser. */
module.exports = function rulesetLoader(source) {
  const document = parseDocument(source, { schema: 'failsafe' });
  if (document.errors.length > 0) throw document.errors[0];
  return `module.exports = ${JSON.stringify(document.toJS())};`;
};
