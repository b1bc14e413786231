// A loader of the build. For each field of a document that is saved Payload merges the whole document with the whole change, twice, in
// case the field's check should look at the others: a twentieth of what a publish costs the cms. Here it is merged when a check looks.
const merges = [
  ['data', 'deepMergeWithSourceArrays(doc, data)'],
  ['siblingData', 'deepMergeWithSourceArrays(siblingDoc, siblingData)'],
];

module.exports = function mergeLazily(source) {
  return merges.reduce((text, [name, merge]) => {
    const eager = `${name}: ${merge}`;
    if (text.split(eager).length !== 2) {
      throw new Error(
        'payload/dist/fields/hooks/beforeChange/promise.js is another than the one that this loader knows: look whether it is still needed.',
      );
    }
    return text.replace(
      eager,
      `[Symbol.for('pressjour:whole')]: true,
      get ${name}() {
        const merged = ${merge};
        Object.defineProperty(this, '${name}', { value: merged, configurable: true, enumerable: true, writable: true });
        return merged;
      }`,
    );
  }, source);
};
