/**
 * This folder, for the command-line tools that write types, migrations and the import map into it.
 * Inside Next's bundle there is no such folder and nothing is written.
 */
export const sourceFolder: string = import.meta.dirname ?? process.cwd();
