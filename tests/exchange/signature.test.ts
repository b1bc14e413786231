import { expect, it } from 'vitest';
import { sign } from './signature.ts';

it("signs Twilio's documented example as documented", () => {
  const form = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  };
  expect(sign({ authToken: '12345', url: 'https://mycompany.com/myapp.php?foo=1&bar=2', form })).toBe(
    '0/KCTR6DLpKmkAf8muzZqo1nDgQ=',
  );
});
