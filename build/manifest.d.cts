export const developmentUrl: string;
export function deployedManifest(manifest: string, baseUrl: string): string;
