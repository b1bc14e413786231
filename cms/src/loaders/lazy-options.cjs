// A loader of the build. Payload hands each of its own checks a copy of what it was given, which would merge what `lazy-merges.cjs` leaves
// to be merged when a check looks. What comes from there has the field in it already, and is handed on as it is.
const spread = /\{\s*\.\.\.field,\s*\.\.\.options\s*\}/;

module.exports = function handOn(source) {
  if (source.split(spread).length !== 2) {
    throw new Error(
      'payload/dist/fields/config/sanitize.js is another than the one that this loader knows: look whether it is still needed.',
    );
  }
  return source.replace(
    spread,
    `options[Symbol.for('pressjour:whole')] ? options : { ...field, ...options }`,
  );
};
