/** Silence as Twilio gives it: MPEG 1, layer III, 32 kbit/s, 44.1 kHz, one channel. */
export function silence(seconds: number): Buffer {
  const frame = Buffer.alloc(104);
  frame.set([0xff, 0xfb, 0x10, 0xc4]);
  const frames = Math.round((seconds * 44_100) / 1152);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}
