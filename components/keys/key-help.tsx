"use client";
import { Keyboard } from "lucide-react";
import { useRef } from "react";
import { Button } from "../ui/button";
import { KeyCap } from "./key-cap";
import { useKeys } from "./use-keys";
import { useSingleKeys } from "./use-single-keys";

type KeyHelpProps = {
	keys: { caps: string[]; does: string }[];
	labels: { keys: string; keysTitle: string; keysOn: string; close: string };
};

/** A button, or the question mark, and a dialog that lists the keys and can switch them off. */
export function KeyHelp({ keys, labels }: KeyHelpProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const [on, setOn] = useSingleKeys();
	useKeys(on, (press) => {
		const isAsked = press.key === "?" && !press.inField && !press.repeat;
		if (isAsked) dialog.current?.showModal();
		return isAsked;
	});
	return (
		<>
			<button
				type="button"
				onClick={() => dialog.current?.showModal()}
				className="hidden min-h-11 items-center gap-1.5 rounded-md px-2 text-sm text-soft hover:text-ink pointer-fine:inline-flex"
			>
				<Keyboard aria-hidden className="size-4" />
				{labels.keys}
			</button>
			<dialog
				ref={dialog}
				aria-label={labels.keysTitle}
				className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink"
			>
				<h2 className="mb-4 font-serif text-xl">{labels.keysTitle}</h2>
				<dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
					{[...keys, { caps: ["?"], does: labels.keysTitle }].map(({ caps, does }) => (
						<div key={does} className="col-span-2 grid grid-cols-subgrid items-baseline">
							<dt className="flex gap-1">
								{caps.map((cap) => (
									<KeyCap key={cap} always>
										{cap}
									</KeyCap>
								))}
							</dt>
							<dd>{does}</dd>
						</div>
					))}
				</dl>
				<label className="mt-5 flex min-h-11 items-center gap-3 border-line border-t pt-3">
					<input
						type="checkbox"
						className="size-5"
						checked={on}
						onChange={(event) => setOn(event.target.checked)}
					/>
					{labels.keysOn}
				</label>
				<Button className="mt-3 w-full" onClick={() => dialog.current?.close()}>
					{labels.close}
				</Button>
			</dialog>
		</>
	);
}
