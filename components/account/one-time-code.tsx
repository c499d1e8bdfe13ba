"use client";
import { Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "../ui/button";
import { copyText } from "./copy-text";

type OneTimeCodeProps = {
	value: string;
	labels: { code: string; copy: string; copied: string; selected: string };
};

/** A code that is shown once: large, selected by a press, copied where the browser allows it. */
export function OneTimeCode({ value, labels }: OneTimeCodeProps) {
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [told, setTold] = useState("");
	async function copy() {
		if (!field.current) return;
		setTold((await copyText(field.current)) ? labels.copied : labels.selected);
	}
	return (
		<div className="grid gap-2">
			<label htmlFor={id} className="font-semibold leading-snug">
				{labels.code}
			</label>
			<div className="grid gap-2 sm:flex">
				<input
					ref={field}
					id={id}
					readOnly
					value={value}
					onFocus={(event) => event.target.select()}
					className="min-h-14 min-w-0 flex-1 rounded-md border border-edge bg-surface px-3 text-center font-mono text-lg tracking-wider"
				/>
				<Button onClick={copy} className="min-h-14">
					<Copy aria-hidden className="size-5" />
					{labels.copy}
				</Button>
			</div>
			<p role="status" className="min-h-6 text-good text-sm">
				{told}
			</p>
		</div>
	);
}
