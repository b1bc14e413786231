// A container's health check: whether an address of its own service answers with 200.
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(5000) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
