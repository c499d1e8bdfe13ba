// Every write the server takes: method, path, what the body must be and what comes back. The routes, the OpenAPI
// document and the test that no route is missing all read this.
import "server-only";
import { accounts } from "./contract-accounts";
import { assignments } from "./contract-assignments";
import { classes } from "./contract-classes";
import { learning } from "./contract-learning";
import { review } from "./contract-review";
import { sets } from "./contract-sets";

export const contract = { ...learning, ...review, ...sets, ...accounts, ...classes, ...assignments };
