import "server-only";
import { randomInt } from "node:crypto";

const RESOLUTION = 2 ** 32;

/** From 0 up to but not 1. Never leaves the server: what it draws cannot be computed from anything sent. */
export const secretRandom = () => randomInt(RESOLUTION) / RESOLUTION;
