const patience = 30_000;

/** The cms could not be asked, or answered with an error. Worth trying again. */
export class CmsUnavailable extends Error {
  override readonly name = 'CmsUnavailable';
}

/** The cms answers, but not with this file, as when it is missing on its disk. The trouble is the file's own. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

export interface CmsAnswers {
  /** What stands at a path; null when the public may not read it. */
  json: (path: string) => Promise<unknown>;
  /** A file; null when the public may not read it. @throws {FileUnreadable | CmsUnavailable} */
  file: (path: string) => Promise<Response | null>;
}

/** What the cms always answers as long as it works. */
const proofOfLife = '/api/line-status';

/** Asks the cms without credentials; 401, 403, 404 and 410 mean that the public may not read it. */
export function cmsAnswers(cmsUrl: string): CmsAnswers {
  const send = async (path: string, accept: string): Promise<Response> => {
    try {
      const signal = AbortSignal.timeout(patience);
      // Packing and unpacking takes longer than the way from the same machine.
      const headers = { accept, 'accept-encoding': 'identity' };
      return await fetch(cmsUrl + path, { headers, redirect: 'error', signal });
    } catch (error) {
      throw new CmsUnavailable(`The cms does not answer at ${cmsUrl}. The site is kept as it is.`, {
        cause: error,
      });
    }
  };
  const ask = async (path: string, accept: string): Promise<Response | null> => {
    const response = await send(path, accept);
    if (response.ok) return response;
    await response.body?.cancel();
    if ([401, 403, 404, 410].includes(response.status)) return null;
    throw new CmsRefused(
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
    async file(path) {
      try {
        return await ask(path, '*/*');
      } catch (error) {
        if (!(error instanceof CmsRefused)) throw error;
        await (await ask(proofOfLife, 'application/json'))?.body?.cancel();
        throw new FileUnreadable(
          `The cms has no file to give for ${path.split('?')[0]}. It is left out; upload it again in the cms.`,
          { cause: error },
        );
      }
    },
  };
}

/** The cms was reached, and answered with an error. */
class CmsRefused extends CmsUnavailable {}
