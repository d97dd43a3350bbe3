/** As much of citation-js as is used here; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(format: 'bibliography', options: { style: string; lang: string; format: 'text' }): string;
    format(format: 'bibtex'): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, style: string): void } };
      get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
