export function RefusalPage() { return null; }
