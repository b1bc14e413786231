// A loader of the build. Payload's adapter of SQLite asks for the name of each field's column some hundred times a save, by four regular
// expressions each: a fiftieth of what a publish costs the cms. Here each name is made once.
const given = 'module.exports = toSnakeCase\n';

module.exports = function rememberSnakeCases(source) {
  if (source.split(given).length !== 2) {
    throw new Error(
      'to-snake-case is another than the one that this loader knows: look whether it is still needed.',
    );
  }
  return source.replace(
    given,
    `const known = new Map();
module.exports = function remembered(string) {
  let name = known.get(string);
  if (name === undefined) {
    name = toSnakeCase(string);
    if (known.size >= 5000) known.clear();
    known.set(string, name);
  }
  return name;
};
`,
  );
};
