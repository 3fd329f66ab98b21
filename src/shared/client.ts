import { contract, type Input, type Output, type ProcedureName, type Send } from './contract.ts';
import { AppError } from './errors.ts';

export type Client = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Binds the contract to a transport. Throws `AppError` exactly as the handler in main did. */
export function createClient(send: Send): Client {
  return async (name, input) => {
    const reply = await send(name, input);
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript loses the link from name to schema
    return contract[name].output.parse(reply.value) as Output<typeof name>;
  };
}
