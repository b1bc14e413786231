/**
 * How far the heap of a service may grow before all of it is looked through: to three times what was left the last time. V8 takes a service
 * that is quiet most of the time for one that is to save memory, and looks again after a third; in a burst of sixteen publishes that came once or
 * twice in each process, beside the saving and rendering of the rest.
 * An argument of `node`, which a program that runs can be given by `setFlagsFromString` of `node:v8`.
 */
export const heapGrowth = '--heap-growing-percent=200';
