/** Shows how far a piece of work has come: one line that changes on a terminal, a line a tenth elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, what: string) {
  let tenth = 0;
  return {
    update(done: number, total: number): void {
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${what}: ${done} of ${total}`);
        return;
      }
      const now = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (now > tenth) stream.write(`${what}: ${done} of ${total}\n`);
      tenth = Math.max(tenth, now);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001b[2K');
    },
  };
}
