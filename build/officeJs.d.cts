export interface OfficeJsSource {
  readonly url: string;
  readonly origin: string | null;
  readonly files: readonly { readonly from: string; readonly context: string; readonly to: string; readonly globOptions: { readonly ignore: readonly string[] } }[];
}

export function officeJsSource(setting: string): OfficeJsSource;
