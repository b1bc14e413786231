import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { paths, type SocialImageFile } from '@pressjour/contract';
import type { Renderer } from '../render/renderer.ts';
import type { Newsroom } from '../routes/newsroom.ts';
import { homeOf, socialImageAt, socialImageFor } from '../routes/social-image.ts';
import type { Tree } from '../tree/tree.ts';

/** More pictures are asked for at once than are drawn. */
export class TooManyAtOnce extends Error {}

export interface SocialImages {
  /** The PNG at a path, drawn now where it has not been; null when no page that is public names it. @throws {TooManyAtOnce} */
  at: (path: string) => Promise<Buffer | null>;
  /** Throws away what the page at a path names no more, and draws what it does where `draw` says so. */
  refresh: (home: string, draw: boolean) => Promise<void>;
  /** The same, without drawing, for every page that has a picture. */
  sweep: () => Promise<void>;
}

/** How many pictures may be on their way. */
const most = 16;

/**
 * The pictures for sharing, beside the tree: each is drawn after its page was published, or when it is asked for, and kept
 * until the page names another. What is not public has none, whatever is kept.
 */
export function createSocialImages({
  newsroom,
  tree,
  renderer,
}: {
  newsroom: Newsroom;
  tree: Tree;
  renderer: Renderer;
}): SocialImages {
  const underWay = new Map<string, Promise<Buffer>>();

  async function kept(file: SocialImageFile): Promise<Buffer> {
    const known = await tree.read(file.path);
    if (known !== null) return known;
    const drawing = underWay.get(file.path) ?? begin(file);
    return drawing;
  }

  function begin(file: SocialImageFile): Promise<Buffer> {
    if (underWay.size >= most) throw new TooManyAtOnce();
    const drawing = draw(file).finally(() => underWay.delete(file.path));
    underWay.set(file.path, drawing);
    return drawing;
  }

  async function draw(file: SocialImageFile): Promise<Buffer> {
    const { path } = file;
    const bytes = await renderer.render({ path, page: file });
    const { place, settle } = await tree.stage(path, bytes);
    await place();
    await settle();
    if (socialImageAt(newsroom, path) === null) await tree.remove(path);
    return bytes;
  }

  async function removeStale(path: string): Promise<void> {
    if (socialImageAt(newsroom, path) === null) await tree.remove(path);
  }

  return {
    async at(path) {
      const file = socialImageAt(newsroom, path);
      return file === null ? null : kept(file);
    },
    async refresh(home, wanted) {
      const file = socialImageFor(newsroom, home);
      for (const name of await namesIn(dirname(tree.fileAt(paths.socialImage(home, 'any'))))) {
        await removeStale(`${dirname(paths.socialImage(home, 'any'))}/${name}`);
      }
      if (wanted && file !== null) await kept(file);
    },
    async sweep() {
      for await (const path of tree.paths()) {
        if (homeOf(path) === null) await tree.remove(path);
        else await removeStale(path);
      }
    },
  };
}

/** The files of a folder; none where it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
