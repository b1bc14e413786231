/** What is asked of the search, as it stands in the address of the page. */
export interface SearchRequest {
  q: string;
  /** Slug. */
  topic: string;
  /** `2026`. */
  year: string;
  kind: string;
}

const names = ['q', 'topic', 'year', 'kind'] as const;

/** Reads the request from the query of an address, or from the fields of the form. */
export function requestFrom(given: URLSearchParams | FormData): SearchRequest {
  const [q = '', topic = '', year = '', kind = ''] = names.map((name) =>
    String(given.get(name) ?? '').trim(),
  );
  return { q, topic, year, kind };
}

/** The query of the address that asks the same: empty where nothing is asked. */
export function addressOf(request: SearchRequest): string {
  const said = names.filter((name) => request[name] !== '').map((name) => [name, request[name]]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}

/** Whether nothing is asked. */
export function isEmpty(request: SearchRequest): boolean {
  return names.every((name) => request[name] === '');
}
