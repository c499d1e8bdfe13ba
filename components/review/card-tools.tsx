"use client";
import { CalendarX2, Ellipsis, type LucideIcon, PauseCircle, Pencil, Undo2 } from "lucide-react";
import { useRef } from "react";
import { KeyCap } from "../keys/key-cap";
import type { Messages } from "../messages";

type CardToolsProps = {
	/** Whether there is something to take back. */
	canUndo: boolean;
	/** Whether a card is shown that can be put away. */
	hasCard: boolean;
	/** Where the question is mended, for those who may. */
	editHref: string | null;
	labels: Messages["review"];
	onUndo: () => void;
	onSuspend: () => void;
	onBury: () => void;
};

const MENU = "card-tools";
const QUIET =
	"inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2 text-sm text-soft hover:text-ink aria-disabled:opacity-50";

/** Taking back, at hand; putting away and mending, in a menu. */
export function CardTools(props: CardToolsProps) {
	const { canUndo, hasCard, editHref, labels } = props;
	const menu = useRef<HTMLDivElement>(null);
	const choose = (act: () => void) => () => {
		menu.current?.hidePopover();
		act();
	};
	return (
		<>
			<button
				type="button"
				aria-keyshortcuts="z"
				aria-disabled={!canUndo || undefined}
				onClick={() => canUndo && props.onUndo()}
				className={QUIET}
			>
				<Undo2 aria-hidden className="size-4" />
				<span className="max-sm:sr-only">{labels.undo}</span>
			</button>
			{hasCard && (
				<>
					<button type="button" popoverTarget={MENU} className={QUIET}>
						<Ellipsis aria-hidden className="size-4" />
						<span className="sr-only">{labels.cardMenu}</span>
					</button>
					<div
						ref={menu}
						id={MENU}
						popover="auto"
						className="absolute inset-auto top-[calc(var(--header-height)+3.5rem)] right-2 m-0 w-80 max-w-[calc(100vw-1rem)] rounded-md border border-line bg-surface p-2 text-ink shadow-sheet sm:right-[max(1.5rem,calc(50vw-21rem))]"
					>
						<Tool icon={PauseCircle} cap="!" label={labels.suspend} onChoose={choose(props.onSuspend)} />
						<Tool icon={CalendarX2} cap="-" label={labels.bury} onChoose={choose(props.onBury)} />
						{editHref && (
							<a href={editHref} className={ROW}>
								<Pencil aria-hidden className="size-4 text-soft" />
								<span className="flex-1">{labels.edit}</span>
								<KeyCap>E</KeyCap>
							</a>
						)}
					</div>
				</>
			)}
		</>
	);
}

const ROW = "flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-accent-wash";

type ToolProps = { icon: LucideIcon; cap: string; label: string; onChoose: () => void };

function Tool({ icon: Icon, cap, label, onChoose }: ToolProps) {
	return (
		<button type="button" aria-keyshortcuts={cap} onClick={onChoose} className={ROW}>
			<Icon aria-hidden className="size-4 text-soft" />
			<span className="flex-1">{label}</span>
			<KeyCap>{cap}</KeyCap>
		</button>
	);
}
