const hidden = '****';

/** 1380000****, w****@example.com: enough to know one's own address again, too little to use another's. */
export function maskAddress(address: string): string {
  const at = address.indexOf('@');
  if (at > 0) return `${address.slice(0, 1)}${hidden}${address.slice(at)}`;
  return `${address.slice(0, Math.max(0, address.length - hidden.length))}${hidden}`;
}
