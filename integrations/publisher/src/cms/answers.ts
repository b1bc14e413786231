const patience = 30_000;

/** The cms could not be asked, or answered with an error. Worth trying again. */
export class CmsUnavailable extends Error {
  override readonly name = 'CmsUnavailable';
}

export interface CmsAnswers {
  /** What stands at a path; null when the public may not read it. */
  json: (path: string) => Promise<unknown>;
  file: (path: string) => Promise<Response | null>;
}

/** Asks the cms without credentials; 401, 403, 404 and 410 mean that the public may not read it. */
export function cmsAnswers(cmsUrl: string): CmsAnswers {
  const ask = async (path: string, accept: string): Promise<Response | null> => {
    let response: Response;
    try {
      const signal = AbortSignal.timeout(patience);
      response = await fetch(cmsUrl + path, { headers: { accept }, redirect: 'error', signal });
    } catch (error) {
      throw new CmsUnavailable(`The cms does not answer at ${cmsUrl}. The site is kept as it is.`, {
        cause: error,
      });
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if ([401, 403, 404, 410].includes(response.status)) return null;
    throw new CmsUnavailable(
      `The cms answered ${response.status} to ${path.split('?')[0]}. The site is kept as it is.`,
    );
  };
  return {
    async json(path) {
      const response = await ask(path, 'application/json');
      if (response === null) return null;
      try {
        return await response.json();
      } catch (error) {
        throw new CmsUnavailable(`The cms broke off its answer to ${path.split('?')[0]}.`, { cause: error });
      }
    },
    file: (path) => ask(path, '*/*'),
  };
}
