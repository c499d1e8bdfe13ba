/** A QR code, dark on light in every theme, since some cameras read nothing else. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
	return (
		<svg
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
			className="w-full rounded-md"
		>
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}
