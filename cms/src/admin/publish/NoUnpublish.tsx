/** In place of Payload's unpublish: what is live is withdrawn, with a reason at its address. */
export function NoUnpublish() {
  return null;
}
