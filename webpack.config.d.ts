declare const configuration: (
  env?: { readonly target?: string; readonly baseUrl?: string; readonly officeJs?: string },
  argv?: { readonly mode?: string },
) => readonly { readonly name: string; readonly devtool: string | false; readonly output: { readonly path: string } }[];

export default configuration;
