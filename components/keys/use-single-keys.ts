"use client";
import { useSyncExternalStore } from "react";

const STORED_AS = "yomitoi.single-keys";
const CHANGED = "yomitoi:single-keys";

function subscribe(changed: () => void) {
	window.addEventListener(CHANGED, changed);
	window.addEventListener("storage", changed);
	return () => {
		window.removeEventListener(CHANGED, changed);
		window.removeEventListener("storage", changed);
	};
}

function read(): boolean {
	try {
		return localStorage.getItem(STORED_AS) !== "off";
	} catch {
		return true;
	}
}

/** Whether keys without a modifier act; they can be switched off (WCAG 2.1.4), and that is kept in this browser. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
	const on = useSyncExternalStore(subscribe, read, () => true);
	const set = (wanted: boolean) => {
		try {
			localStorage.setItem(STORED_AS, wanted ? "on" : "off");
		} catch {
			// Storage is blocked: the setting cannot be kept.
		}
		window.dispatchEvent(new Event(CHANGED));
	};
	return [on, set];
}
