import { type Answer, type Asked, type Handlers, notFound } from './account.ts';
import { newSid } from './records.ts';

interface Named {
  sid: string;
  friendly_name: string;
}

interface Version {
  sid: string;
  /** Of the Function or the Asset. */
  parent: string;
  path: string;
  visibility: string;
  content: string;
}

interface Build {
  sid: string;
  status: 'building' | 'completed' | 'failed';
  functionVersions: Version[];
  assetVersions: Version[];
  runtime: string;
  /** How often it says `building` still. */
  asksLeft: number;
  date: string;
}

/** What stands in one environment: what Twilio serves there. */
export interface Deployed {
  domain: string;
  runtime: string;
  functions: Pick<Version, 'path' | 'visibility' | 'content'>[];
  assets: Pick<Version, 'path' | 'visibility' | 'content'>[];
}

export interface ServerlessState {
  /** How often the next builds say that they are under way. */
  looks: number;
  /** What the next builds come to. */
  nextBuilds: 'completed' | 'failed';
  builds: Build[];
  /** How many versions were uploaded in all. */
  uploads: number;
  /** Null before the first deployment. */
  deployed: () => Deployed | null;
}

/** How serverless.twilio.com and serverless-upload.twilio.com answer. One service with one environment is enough here. */
export function serverlessHandlers({
  accountSid,
  now,
}: {
  accountSid: string;
  now: () => Temporal.Instant;
}): {
  handlers: Handlers;
  state: ServerlessState;
} {
  const domainBase = 'pressjour-fallback-1234';
  let service: { sid: string; unique_name: string } | null = null;
  let environment: { sid: string; unique_name: string; suffix: string | null; build: Build | null } | null =
    null;
  const functions: Named[] = [];
  const assets: Named[] = [];
  const versions: Version[] = [];
  const state: ServerlessState = {
    looks: 2,
    nextBuilds: 'completed',
    builds: [],
    uploads: 0,
    deployed: () =>
      environment?.build
        ? {
            domain: domainName(environment.suffix),
            runtime: environment.build.runtime,
            functions: environment.build.functionVersions,
            assets: environment.build.assetVersions,
          }
        : null,
  };
  const field = ({ form }: Asked, name: string) => form.get(name) ?? '';
  const dated = () => ({
    account_sid: accountSid,
    service_sid: service?.sid,
    date_created: now().toString(),
  });

  const handlers: Handlers = {
    FetchService: ({ path }) =>
      service !== null && [service.sid, service.unique_name].includes(path.Sid ?? '')
        ? { status: 200, body: serviceBody() }
        : notFound,
    CreateService: (asked) => {
      service = { sid: newSid('ZS'), unique_name: field(asked, 'UniqueName') };
      return { status: 201, body: serviceBody() };
    },
    ListEnvironment: () => list('environments', environment === null ? [] : [environmentBody()]),
    CreateEnvironment: (asked) => {
      const suffix = asked.form.get('DomainSuffix');
      environment = { sid: newSid('ZE'), unique_name: field(asked, 'UniqueName'), suffix, build: null };
      return { status: 201, body: environmentBody() };
    },
    ListFunction: () =>
      list(
        'functions',
        functions.map((named) => ({ ...dated(), ...named })),
      ),
    CreateFunction: (asked) => created(asked, functions),
    ListAsset: () =>
      list(
        'assets',
        assets.map((named) => ({ ...dated(), ...named })),
      ),
    CreateAsset: (asked) => created(asked, assets),
    CreateFunctionVersion: (asked) => uploaded(asked, functions, asked.path.FunctionSid, 'function_sid'),
    CreateAssetVersion: (asked) => uploaded(asked, assets, asked.path.AssetSid, 'asset_sid'),
    FetchFunctionVersionContent: ({ path }) => {
      const version = versions.find(({ sid }) => sid === path.Sid);
      if (version === undefined) return notFound;
      return {
        status: 200,
        body: { ...dated(), sid: version.sid, function_sid: version.parent, content: version.content },
      };
    },
    CreateBuild: ({ form }) => {
      const of = (name: string) => versions.filter(({ sid }) => form.getAll(name).includes(sid));
      const build: Build = {
        sid: newSid('ZB'),
        status: 'building',
        functionVersions: of('FunctionVersions'),
        assetVersions: of('AssetVersions'),
        runtime: form.get('Runtime') ?? 'node22',
        asksLeft: state.looks,
        date: now().toString(),
      };
      state.builds.unshift(build);
      return { status: 201, body: buildBody(build) };
    },
    ListBuild: () => list('builds', state.builds.map(buildBody)),
    FetchBuild: (asked) => withBuild(asked, buildBody),
    FetchBuildStatus: (asked) =>
      withBuild(asked, (build) => {
        if (build.asksLeft === 0 && build.status === 'building') build.status = state.nextBuilds;
        build.asksLeft = Math.max(0, build.asksLeft - 1);
        return { ...dated(), sid: build.sid, status: build.status };
      }),
    DeleteBuild: ({ path }) => {
      const index = state.builds.findIndex(({ sid }) => sid === path.Sid);
      if (index === -1) return notFound;
      if (environment?.build?.sid === path.Sid) return refused('The build is deployed.');
      state.builds.splice(index, 1);
      return { status: 204 };
    },
    CreateDeployment: (asked) => {
      const build = state.builds.find(({ sid }) => sid === field(asked, 'BuildSid'));
      if (environment === null || build === undefined) return notFound;
      if (build.status !== 'completed') return refused('The build is not completed.');
      environment.build = build;
      const body = { ...dated(), sid: newSid('ZD'), environment_sid: environment.sid, build_sid: build.sid };
      return { status: 201, body };
    },
  };
  return { handlers, state };

  function created(asked: Asked, all: Named[]): Answer {
    const named = { sid: newSid('ZH'), friendly_name: field(asked, 'FriendlyName') };
    all.push(named);
    return { status: 201, body: { ...dated(), ...named } };
  }

  function uploaded(asked: Asked, all: Named[], parent: string | undefined, parentName: string): Answer {
    if (parent === undefined || !all.some(({ sid }) => sid === parent)) return notFound;
    const version = {
      sid: newSid('ZN'),
      parent,
      path: field(asked, 'Path'),
      visibility: field(asked, 'Visibility'),
      content: field(asked, 'Content'),
    };
    versions.push(version);
    state.uploads += 1;
    return { status: 201, body: versionBody(version, parentName) };
  }

  function withBuild({ path }: Asked, body: (build: Build) => object): Answer {
    const build = state.builds.find(({ sid }) => sid === path.Sid);
    return build === undefined ? notFound : { status: 200, body: body(build) };
  }

  function buildBody({ sid, status, functionVersions, assetVersions, runtime, date }: Build): object {
    return {
      sid,
      account_sid: accountSid,
      service_sid: service?.sid,
      status,
      function_versions: functionVersions.map((version) => versionBody(version, 'function_sid')),
      asset_versions: assetVersions.map((version) => versionBody(version, 'asset_sid')),
      dependencies: [],
      runtime,
      date_created: date,
    };
  }

  function versionBody({ sid, parent, path, visibility }: Version, parentName: string): object {
    return { ...dated(), sid, [parentName]: parent, path, visibility };
  }

  function serviceBody(): object {
    return { ...dated(), service_sid: undefined, ...service, domain_base: domainBase };
  }

  function environmentBody(): object {
    return {
      ...dated(),
      sid: environment?.sid,
      unique_name: environment?.unique_name,
      domain_suffix: environment?.suffix ?? null,
      domain_name: domainName(environment?.suffix ?? null),
      build_sid: environment?.build?.sid ?? null,
    };
  }

  function domainName(suffix: string | null): string {
    return `${domainBase}${suffix === null ? '' : `-${suffix}`}.twil.io`;
  }
}

function refused(message: string): Answer {
  return { status: 400, body: { code: 20001, message, status: 400 } };
}

/** All in one page: the double holds few. */
function list(key: string, all: object[]): Answer {
  const url = `https://serverless.twilio.com/v1/${key}?PageSize=50&Page=0`;
  const meta = { key, page: 0, page_size: 50, first_page_url: url, url, next_page_url: null };
  return { status: 200, body: { [key]: all, meta: { ...meta, previous_page_url: null } } };
}
