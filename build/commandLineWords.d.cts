declare function commandLineWords(source: string): string;
export = commandLineWords;
