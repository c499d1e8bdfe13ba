"use client";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Sent } from "../send";
import type { Trouble } from "./trouble";

/** The text of each field of a form. */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
	const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
	return Object.fromEntries(entries);
}

/** A form that is sent as one request: whether it is under way, what came of it, and what was wrong; the first field that was gets the focus. */
export function useForm<T>(submit: (fields: Record<string, string>) => Promise<Sent<T>>) {
	const [pending, setPending] = useState(false);
	const [done, setDone] = useState<T | null>(null);
	const [trouble, setTrouble] = useState<Trouble | null>(null);

	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		if (trouble) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [trouble]);

	async function onSubmit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault();
		form.current = event.currentTarget;
		const fields = fieldsOf(event.currentTarget);
		setPending(true);
		setTrouble(null);
		setDone(null);
		const sent = await submit(fields);
		setPending(false);
		if (sent.ok) setDone(sent.data);
		else setTrouble({ error: sent.error, fields: sent.fields ?? {} });
	}

	return { pending, done, trouble, onSubmit };
}
