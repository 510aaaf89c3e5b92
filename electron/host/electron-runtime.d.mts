type Environment = Readonly<Record<string, string | undefined>>;

export function findElectron(modules: string, env: Environment): string | null;
export function fetchElectron(modules: string, node: string, env: Environment): Promise<string | null>;
