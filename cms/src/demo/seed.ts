import type { Payload } from 'payload';

export async function seedDemo(_: { payload: Payload; demo: { email: string; password: string }; timeZone: string }): Promise<void> {}
