"use client";
import { useEffect, useRef } from "react";
import { type KeyPress, keyPressOf } from "./key-press";

/** Listens to the whole page; `act` returns whether the key was its own. */
export function useKeys(enabled: boolean, act: (press: KeyPress) => boolean): void {
	const latest = useRef(act);
	useEffect(() => {
		latest.current = act;
	});
	useEffect(() => {
		if (!enabled) return;
		const listen = (event: KeyboardEvent) => {
			if (!event.defaultPrevented && latest.current(keyPressOf(event))) event.preventDefault();
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [enabled]);
}
