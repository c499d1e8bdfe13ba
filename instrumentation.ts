export async function register(): Promise<void> {
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const { prepareOrExit } = await import("./server/prepare");
	await prepareOrExit();
}
