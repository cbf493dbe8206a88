/**
 * Faults of the database and the disk that pass by themselves: no connection, too many, shutting down, out of time, out of
 * room. Nothing was committed, or the client's next try with the same key will learn what was.
 */
export function passingFault(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return passingCodes.test(code) || lostConnection.test(message);
}

const passingCodes =
  /^(08\w{3}|53\w{3}|57P0\d|57014|40001|40P01|25P03|55P03|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EDQUOT|EMFILE|ENFILE)$/;

const lostConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/;
