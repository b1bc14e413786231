import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { media, uploads } from './description/undescribed.ts';

const schemaShape = z.record(z.string(), z.unknown());
const parameterShape = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean().default(false),
  schema: schemaShape,
});
const contentShape = z.record(z.string(), z.object({ schema: schemaShape.optional() }));
const operationShape = z.object({
  operationId: z.string(),
  parameters: z.array(parameterShape).default([]),
  requestBody: z.object({ content: contentShape }).optional(),
  responses: z.record(z.string(), z.object({ content: contentShape.optional() })),
});
const descriptionShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.object({ schemas: schemaShape }),
});

type Schema = z.infer<typeof schemaShape>;
/** Names to values; one that may be given more than once has them all. */
export type Values = Record<string, string | string[]>;

/** One thing that can be asked of Twilio. */
export interface Operation {
  id: string;
  /** What stands in the path's placeholders. */
  path: Record<string, string>;
  /** What is wrong with a request; empty when nothing is. */
  faults: (request: { query: URLSearchParams; form: URLSearchParams; type: string }) => string[];
  /** What is wrong with the double's own answer. */
  answerFaults: (answer: { status: number; body: unknown }) => string[];
}

/** Twilio's description, by the product that is the first part of a host's name. */
const described = {
  api: load('twilio_api_v2010', media),
  routes: load('twilio_routes_v2'),
  serverless: load('twilio_serverless_v1'),
  'serverless-upload': load('twilio_serverless_v1', uploads, true),
};

/** The operation at an address; null when Twilio's description has none there. */
export function operationAt({
  product,
  method,
  path,
}: {
  product: string;
  method: string;
  path: string;
}): Operation | null {
  const all = Object.entries(described).find(([name]) => name === product)?.[1] ?? [];
  for (const candidate of all) {
    const match = candidate.method === method ? candidate.pattern.exec(path) : null;
    if (match !== null) return { ...candidate, path: { ...match.groups } };
  }
  return null;
}

function load(name: string, more: object = {}, only = false) {
  const file = join(import.meta.dirname, 'description', `${name}.json`);
  const whole = descriptionShape.parse(JSON.parse(readFileSync(file, 'utf8'), typedNull));
  const added = descriptionShape.shape.paths.parse(more);
  const compiler = (options: Options) => {
    const ajv = validator(options);
    return (schema: Schema) => ajv.compile({ ...schema, components: whole.components });
  };
  // What comes in a query or a form is text whatever it means; an answer must be of the very type.
  const ofRequests = compiler({ coerceTypes: true });
  const ofAnswers = compiler({});

  return Object.entries(only ? added : { ...whole.paths, ...added }).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method,
      pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`),
      faults: requestFaults(operation, ofRequests),
      answerFaults: answerFaults(operation, ofAnswers),
    })),
  );
}

function validator(options: Options): Ajv {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, ...options }));
  ajv.addFormat('phone-number', /^(\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/);
  ajv.addFormat('endpoint', /^\+[1-9]\d{6,14}$/);
  ajv.addFormat('http-method', /^(GET|POST)$/);
  ajv.addFormat('date-time-rfc-2822', /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/);
  for (const format of ['uri-map', 'phone-number-capabilities', 'currency', 'twiml'])
    ajv.addFormat(format, true);
  return ajv;
}

/** Where no type is named, null is allowed anyway; ajv refuses to be told so. */
function typedNull(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'nullable'));
}

function requestFaults(
  { parameters, requestBody }: z.infer<typeof operationShape>,
  compiled: (schema: Schema) => ValidateFunction,
): Operation['faults'] {
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  const query = {
    properties: Object.fromEntries(asked.map(({ name, schema }) => [name, schema])),
    required: asked.filter(({ required }) => required).map(({ name }) => name),
  };
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [null, null];
  const check = (what: string, schema: Schema) => {
    const validate = compiled({ ...schema, type: 'object', additionalProperties: false });
    return (given: URLSearchParams) =>
      validate(valuesOf(given, schema))
        ? []
        : (validate.errors ?? []).map((fault) => `${what}${sentence(fault)}`);
  };
  const checkQuery = check('query', query);
  const checkForm = check('form', content?.schema ?? { properties: {} });
  return (request) => [
    ...checkQuery(request.query),
    ...(type !== null && !request.type.startsWith(type) ? [`It is ${request.type}, not ${type}.`] : []),
    ...checkForm(request.form),
  ];
}

function answerFaults(
  { responses }: z.infer<typeof operationShape>,
  compiled: (schema: Schema) => ValidateFunction,
): Operation['answerFaults'] {
  const checks = new Map(
    Object.entries(responses).map(([status, { content }]) => {
      const schema = content?.['application/json']?.schema;
      return [Number(status), schema === undefined ? null : compiled(schema)];
    }),
  );
  return ({ status, body }) => {
    const validate = checks.get(status);
    if (validate === undefined) return [`${status} is not among its answers.`];
    return validate === null || validate(body) ? [] : (validate.errors ?? []).map(sentence);
  };
}

function sentence({
  instancePath,
  message,
  params,
}: {
  instancePath: string;
  message?: string;
  params: object;
}): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}

/** As the schema has them: all values of an array, else the one. */
export function valuesOf(given: URLSearchParams, schema: Schema): Values {
  const properties = schemaShape.catch({}).parse(schema.properties);
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const isArray = schemaShape.catch({}).parse(properties[name]).type === 'array';
      return [name, isArray ? given.getAll(name) : given.getAll(name).join(' ')];
    }),
  );
}
