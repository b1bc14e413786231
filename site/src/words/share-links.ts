export interface ShareLinks {
  /** Opens a letter that is begun. */
  mail: string;
  elsewhere: { place: string; href: string }[];
}

/**
 * Links that begin a post or a letter about a page, for `href`.
 * @param address the whole address of the page
 * @see https://share.joinmastodon.org which lets the reader name a server, and is told the text after a # that no server sees
 */
export function shareLinks({ title, address }: { title: string; address: string }): ShareLinks {
  const [words, url] = [title, address].map(encodeURIComponent);
  return {
    mail: `mailto:?subject=${words}&body=${words}%0D%0A${url}`,
    elsewhere: [
      { place: 'Mastodon', href: `https://share.joinmastodon.org/#text=${words}%20${url}` },
      { place: 'Linkedin', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
      { place: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    ],
  };
}
