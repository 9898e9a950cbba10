/**
 * On paper a sheet is as wide as the page, and its header stands on every page. The elements and their order are those
 * of ECMA-376 part 1, 18.3.1.99 (worksheet) and 18.2.27 (workbook).
 */
export const FITTING_THE_PAGE = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string): string =>
          xml
            .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup\b/, '<pageSetup fitToWidth="1" fitToHeight="0"'),
      },
      'xl/workbook.xml': {
        transform: (xml: string, sheets: readonly { readonly sheet?: string }[]): string =>
          xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, headersOf(sheets)),
      },
    },
  },
};

function headersOf(sheets: readonly { readonly sheet?: string }[]): string {
  const names = sheets.map(({ sheet = '' }, index) => {
    const quoted = `'${sheet.replaceAll("'", "''")}'`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}
