/** What a file keeps of a password: Excel's 16-bit hash, four hexadecimal digits (ECMA-376 part 4, 14.7.1). It hinders mistakes, not attackers. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

const HASHED = /^hash:([0-9A-F]{4})$/;

/** The hash of a password in the book, which may be one already, read from a file. */
export function storedHash(password: string): string {
  return HASHED.exec(password)?.[1] ?? passwordHash(password);
}

/** How the book keeps a password of which only the hash is known. */
export function hashedPassword(hash: string): string {
  return `hash:${hash.toUpperCase().padStart(4, "0")}`;
}

/** True where the given password opens what is protected with the book's. */
export function opensWith(password: string | undefined, given: string | undefined): boolean {
  if (password === undefined || password === "") return true;
  return password === given || (HASHED.test(password) && storedHash(password) === passwordHash(given ?? ""));
}
