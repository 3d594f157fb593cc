declare function rulesetLoader(source: string): string;
export = rulesetLoader;
