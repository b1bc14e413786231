import fc from 'fast-check';

/** A property that fails says why in its own message, which is all that the report of a run keeps. */
fc.configureGlobal({ includeErrorInReport: true });
