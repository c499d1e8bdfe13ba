"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "../messages";

type Words = Messages["errorPage"];
const Context = createContext<Words | null>(null);

/** Hands the words of the error page down: that page runs in the browser and has nobody else to ask. */
export function ErrorWords({ words, children }: { words: Words; children: ReactNode }) {
	return <Context value={words}>{children}</Context>;
}

export function useErrorWords(): Words | null {
	return useContext(Context);
}
