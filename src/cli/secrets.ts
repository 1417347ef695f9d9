/** Remembers secrets that must not be printed, and removes them from text. */
export function redactor(): { add(secret: string): void; redact(text: string): string } {
  const secrets = new Set<string>();
  return {
    add: (secret) => {
      if (secret.length >= 8) secrets.add(secret);
    },
    redact: (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text),
  };
}
