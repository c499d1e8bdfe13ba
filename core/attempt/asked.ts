import type { Kind } from "../fact/fact";
import type { Verdict } from "./feedback";

/** What grading needs to know of a question. */
export type Asked = { kind: Kind; key: string; accepted: string[] };

/** `acceptedAs` where a right reply is written otherwise than the key: 平成30年 = 2018年. */
export type Graded = { verdict: Verdict; acceptedAs?: { reply: string; as: string } };
