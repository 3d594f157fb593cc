/** Entries of src/text whose key is the command line's, `cli.…` or `….cli.…`: one line, or a template of several. */
const ENTRIES = /^ {2}'(?:[\w-]+\.)?cli\.[^']*':\s*(?:'(?:\\.|[^'\\])*'|`[^`]*`),\n/gm;

/** webpack loader: words without those of the command line, which no page says. */
module.exports = function commandLineWords(source) {
  return source.replace(ENTRIES, '');
};
