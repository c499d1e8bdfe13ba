import { Button } from "../ui/button";

type SubmitButtonProps = { pending: boolean; labels: { submit: string; pending: string } };

/** What every form of an account is sent with; while it is under way it says so. */
export function SubmitButton({ pending, labels }: SubmitButtonProps) {
	return (
		<Button type="submit" variant="primary" className="min-h-12" pending={pending}>
			{pending ? labels.pending : labels.submit}
		</Button>
	);
}
