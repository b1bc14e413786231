// A loader of the build. Drizzle asks of each piece of each query of which of its classes it is, by walking up the classes each time:
// a tenth of what a publish costs the cms. Here each class is walked up once. The answers are the same.
const walking = /function is\(value, type\) \{[\s\S]*?\n\}\n/;

module.exports = function rememberKinds(source) {
  if (!walking.test(source) || !source.includes('cls[entityKind] === type[entityKind]')) {
    throw new Error(
      'drizzle-orm/entity.js is another than the one that this loader knows: look whether it is still needed.',
    );
  }
  return source.replace(
    walking,
    `const kindsOfClass = new WeakMap();
function kindsOf(of) {
  let kinds = kindsOfClass.get(of);
  if (kinds === undefined) {
    kinds = new Set();
    for (let cls = of; cls; cls = Object.getPrototypeOf(cls)) if (entityKind in cls) kinds.add(cls[entityKind]);
    kindsOfClass.set(of, kinds);
  }
  return kinds;
}
function is(value, type) {
  if (!value || typeof value !== "object") return false;
  if (!Object.prototype.hasOwnProperty.call(type, entityKind)) {
    if (value instanceof type) return true;
    throw new Error(\`Class "\${type.name ?? "<unknown>"}" doesn't look like a Drizzle entity.\`);
  }
  const cls = Object.getPrototypeOf(value).constructor;
  return cls ? kindsOf(cls).has(type[entityKind]) : value instanceof type;
}
`,
  );
};
