import type { Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { columnsOf, STATUS } from './table.ts';

/**
 * One page per record in the usual form of a record book; what nobody said stays an empty line.
 * @returns the .docx file
 */
export async function exportDocx(
  records: readonly LedgerRecord[],
  duties: readonly Duty[],
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const names = new Map(duties.map((duty) => [duty.id, duty]));

  const row = (label: string, value: string) =>
    new TableRow({
      children: [
        new TableCell({ width: { size: 20, type: WidthType.PERCENTAGE }, children: [new Paragraph(label)] }),
        new TableCell({
          width: { size: 80, type: WidthType.PERCENTAGE },
          children: value.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
        }),
      ],
    });

  const page = (record: LedgerRecord, index: number) => {
    const duty = names.get(record.kind);
    const lines = (duty === undefined ? [] : columnsOf(duty))
      .filter((column) => column.header !== '状态' && column.header !== '补记')
      .map((column) => row(column.header, String(column.value(record) ?? '')));
    const title = `${duty?.name ?? record.kind}记录${record.status === 'held' ? '' : `（${STATUS[record.status]}）`}`;
    return [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: index > 0 }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [...lines, row('签字', '主持人：　　　　　　记录人：')],
      }),
    ];
  };

  const children = records.length > 0 ? records.flatMap(page) : [new Paragraph('这段时间没有登记。')];
  const document = new Document({
    styles: { default: { document: { run: { font: 'SimSun', size: 24 } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
