// What reading Japanese needs from outside: the morphological analyser and the learned weights.
import type { Tokenize } from "../token";
import type { Model } from "./parser/model";

export type Analyser = { tokenize: Tokenize; model: Model };
