import { type Failure, isFailure } from "../../server/failure";
import { makeCode } from "../../server/passwords";

/** What was made; a demonstration has no use for a refusal. */
export function done<T extends object>(made: T | Failure): T {
	if (isFailure(made)) throw new Error(JSON.stringify(made));
	return made;
}

export const newKey = () => makeCode(5).replaceAll("-", "");
